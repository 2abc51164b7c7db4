// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/progress.h"

#include <utility>

namespace taper {

std::shared_ptr<Progress> Progress::make(std::function<void(int done, int total)> onStep)
{
    return std::shared_ptr<Progress>{new Progress{std::move(onStep)}};
}

Progress::Report Progress::reporter(Post post)
{
    return [self = shared_from_this(), post = std::move(post)](int done, int total) {
        self->m_done = done;
        self->m_total = total;
        // One call on its way is enough: it tells what is the latest when it arrives.
        if (!self->m_isPosted.exchange(true))
            post([self] { self->tell(); });
        return !self->isCancelled();
    };
}

void Progress::tell()
{
    m_isPosted = false;
    if (m_onStep)
        m_onStep(m_done, m_total);
}

} // namespace taper
