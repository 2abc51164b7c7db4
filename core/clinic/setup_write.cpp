// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/setup_write.h"

namespace taper {

Result<void> writeSettings(Workspace& workspace, int revision, const ClinicSettingsFields& fields)
{
    const auto settings = ClinicSettings::make(fields);
    if (!settings)
        return fail(settings.error());
    const QByteArray before = rowJson(*workspace.setup().settings);
    if (const auto written = workspace.clinicStore().updateSettings(revision, *settings); !written)
        return fail(written.error());
    workspace.audit(QStringLiteral("update"), QStringLiteral("clinic"), 1, before, rowJson(**settings));
    return {};
}

} // namespace taper
