// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/private_file.h"
