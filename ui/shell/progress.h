// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>

namespace taper {

/// How far a long piece of work is, and the wish to stop it. Made and asked in the window's thread; the work
/// itself only sees the reporter.
class Progress final : public std::enable_shared_from_this<Progress> {
public:
    using Report = std::function<bool(int done, int total)>;
    using Post = std::function<void(std::function<void()>)>;

    /// `onStep(done, total)` is called in the window's thread, for the latest step only if several came
    /// meanwhile; total 0: unknown.
    static std::shared_ptr<Progress> make(std::function<void(int done, int total)> onStep);

    void cancel() { m_isCancelled = true; }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }

    /// For the worker; `post` gets calls into the window's thread.
    [[nodiscard]] Report reporter(Post post);

private:
    explicit Progress(std::function<void(int, int)> onStep)
        : m_onStep{std::move(onStep)}
    { }
    void tell();

    std::function<void(int, int)> m_onStep;
    std::atomic<bool> m_isCancelled{false};
    std::atomic<bool> m_isPosted{false};
    std::atomic<int> m_done{0};
    std::atomic<int> m_total{0};
};

} // namespace taper
