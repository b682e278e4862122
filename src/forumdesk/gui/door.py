# SPDX-License-Identifier: MIT
"""Answers when ForumDesk is started again: this one opens what that one was asked for. `running.py` knocks."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from forumdesk import running

_PATIENCE = 5000
"""Milliseconds after which whoever says nothing is shown out."""
_MOST = 8
"""So many may wait at the door."""


class Door(QObject):
    """The socket of this user's ForumDesk. Only the user can reach it."""

    asked = Signal(object)
    """Carries what to open: absolute paths, or `running.SAMPLE`; nothing for just coming forward."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_MOST)
        self._server.newConnection.connect(self._receive)

    @property
    def is_held(self) -> bool:
        """Whether it is this one that answers."""
        return self._server.isListening()

    def hold(self) -> bool:
        """Answer from now on, unless another one does; tell whether it is this one."""
        where = running.address()
        if self.is_held or not where:
            return self.is_held
        if self._somebody_answers(where):
            return False
        QLocalServer.removeServer(where)  # what a ForumDesk left that was killed
        return self._server.listen(where)

    @staticmethod
    def _somebody_answers(where: str) -> bool:
        line = QLocalSocket()
        line.connectToServer(where)
        there = line.waitForConnected(500)
        line.abort()
        return there

    def close(self) -> None:
        """Answer no more."""
        self._server.close()

    def _receive(self) -> None:
        while (line := self._server.nextPendingConnection()) is not None:
            _Visit(line, self)


class _Visit(QObject):
    """One that knocked, until it has said what it wants."""

    def __init__(self, line: QLocalSocket, door: Door) -> None:
        self._line = line
        self._door = door
        super().__init__(door)
        line.setReadBufferSize(running.MOST_BYTES + 1)
        line.readyRead.connect(self._read)
        line.disconnected.connect(self._end)
        QTimer.singleShot(_PATIENCE, self, line.abort)
        if line.canReadLine():
            self._read()

    def _read(self) -> None:
        line = self._line
        if not line.canReadLine():
            if line.bytesAvailable() > running.MOST_BYTES:
                line.abort()
            return
        words = running.read_words(bytes(line.readLine(running.MOST_BYTES + 1).data()))
        if words is None:
            line.abort()
            return
        line.write(running.ANSWER)
        line.flush()
        line.disconnectFromServer()
        self._door.asked.emit(words)

    def _end(self) -> None:
        self._line.deleteLater()
        self.deleteLater()
