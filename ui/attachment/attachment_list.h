// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachment.h"

#include <QAbstractListModel>

#include <vector>

namespace taper {

/// The pictures and letters of a client or a note, latest first: "knee.png", and beneath it what it shows,
/// when it was added and how large it is.
class AttachmentList final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<Stored<Attachment>> attachments);
    [[nodiscard]] const Stored<Attachment>* at(int row) const; ///< nullptr if there is no such row
    [[nodiscard]] int rowOf(Id<Attachment> id) const; ///< −1: not there

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Stored<Attachment>> m_attachments;
};

} // namespace taper
