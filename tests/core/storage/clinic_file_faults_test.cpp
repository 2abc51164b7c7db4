// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/storage_fixture.h"
