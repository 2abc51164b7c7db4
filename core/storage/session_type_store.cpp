// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/session_type_store.h"
