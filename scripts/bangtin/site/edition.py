"""What every renderer receives besides the thing it renders (floor 3)."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from bangtin.model.corpus import Corpus
from bangtin.model.review import Review
from bangtin.model.settings import SiteSettings


@dataclass(frozen=True)
class Edition:
    """One state of the publication: what is public, what the checks made of it, and where it will stand."""

    corpus: Corpus
    review: Review
    settings: SiteSettings

    @property
    def site_path(self) -> str:
        """The path of the site's address, e.g. `/` or `/bang-tin/`."""
        return urlsplit(self.settings.site_url).path

    def absolute(self, address: str) -> str:
        """The full URL of an address relative to the site root."""
        return self.settings.site_url + address
