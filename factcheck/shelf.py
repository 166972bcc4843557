"""Records that need not all be in memory: those used last are, the others wait in a temporary file until they are asked for.

The file is made when the room in memory is used up for the first time, so a small run writes none. It has no name (on Windows the system
deletes it when it is closed), so nothing of it is left behind, however the run ends.
"""

import pickle
import tempfile
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from typing import IO, Generic, TypeVar

from factcheck.errors import FactcheckError

T = TypeVar("T")


class Recent(Generic[T]):
    """The records used last, as many as fit into a room; the latest one always does."""

    def __init__(self, size: Callable[[T], int], room: int) -> None:
        self.size, self.room, self.load = size, room, 0
        self._kept: OrderedDict[str, tuple[T, int]] = OrderedDict()

    def get(self, name: str) -> T | None:
        """The record, if it is here."""
        found = self._kept.get(name)
        if found is None:
            return None
        self._kept.move_to_end(name)
        return found[0]

    def put(self, name: str, record: T) -> Iterator[tuple[str, T]]:
        """Keep a record, and give out those that have to make room for it."""
        self.drop(name)
        size = self.size(record)
        self._kept[name] = record, size
        self.load += size
        while self.load > self.room and len(self._kept) > 1:
            oldest, (gone, freed) = self._kept.popitem(last=False)
            self.load -= freed
            yield oldest, gone

    def drop(self, name: str) -> None:
        """Keep this record no longer."""
        if name in self._kept:
            self.load -= self._kept.pop(name)[1]


class Shelf(Mapping[str, T]):
    """Records by name, in the order they were put there. `size` says in bytes about how much memory a record takes."""

    def __init__(self, size: Callable[[T], int], room: int) -> None:
        self._recent: Recent[T] = Recent(size, room)
        self._places: dict[str, tuple[int, int] | None] = {}
        self._file: IO[bytes] | None = None

    def put(self, name: str, record: T) -> None:
        """Put a record on the shelf, in the place of one of the same name. Raises `FactcheckError` where the disk is full."""
        self._places[name] = None
        self._keep(name, record)

    def __getitem__(self, name: str) -> T:
        place = self._places[name]
        record = self._recent.get(name)
        if record is None:
            if place is None:
                raise KeyError(name)
            record = self._fetched(place)
            self._keep(name, record)
        return record

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def _keep(self, name: str, record: T) -> None:
        for gone, old in self._recent.put(name, record):
            if self._places[gone] is None:
                self._places[gone] = self._stored(old)

    def _stored(self, record: T) -> tuple[int, int]:
        data = zlib.compress(pickle.dumps(record, pickle.HIGHEST_PROTOCOL), 1)
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile()  # noqa: SIM115 - it is closed, and so gone, with the shelf
            start = self._file.seek(0, 2)
            self._file.write(data)
        except OSError as error:
            advice = "make room there, or set TMPDIR to a folder with some"
            raise FactcheckError(f"{tempfile.gettempdir()}: cannot be written: {error.strerror}; {advice}") from error
        return start, len(data)

    def _fetched(self, place: tuple[int, int]) -> T:
        assert self._file is not None
        self._file.seek(place[0])
        record: T = pickle.loads(zlib.decompress(self._file.read(place[1])))
        return record
