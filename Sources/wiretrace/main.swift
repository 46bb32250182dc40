// SPDX-License-Identifier: Apache-2.0

import CommandLineTool

await Wiretrace.start()
