// SPDX-License-Identifier: Apache-2.0

/// Currencies that are told apart by their signs or words.
enum Currency {
  case dollar, euro, pound, yen
}
