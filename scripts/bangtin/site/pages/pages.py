"""Every page that is drawn from the corpus, one method each (floor 3)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from itertools import chain

from jinja2 import Environment
from markupsafe import Markup

from bangtin.model.body import DirectiveBody, MessageBody, OcrReading
from bangtin.model.corpus import Document
from bangtin.model.coverage import DutyCoverage
from bangtin.model.directive import Directive
from bangtin.model.finding import RULES, Rule
from bangtin.model.message import Message
from bangtin.site import addresses
from bangtin.site.addresses import page_file
from bangtin.site.artifact import Artifact
from bangtin.site.edition import Edition
from bangtin.site.lists.facets import facets_of
from bangtin.site.lists.families import families_of
from bangtin.site.lists.paging import ListPage, pages_of
from bangtin.site.lists.plans import ListPlan, list_plans
from bangtin.site.open_data.linked import linked_script
from bangtin.site.pages.board import by_actor, duty_board, shown_documents, summary
from bangtin.site.pages.catalogue import rule_groups
from bangtin.site.pages.citations import cited_papers
from bangtin.site.pages.directive import certain_and_doubtful, directive_frame, directive_view
from bangtin.site.pages.follow import feed_groups, starts
from bangtin.site.pages.frame import Assets, Draft, Frame, Link, base_of, render_page, shell_config
from bangtin.site.pages.gone import moved_pages, removal_view
from bangtin.site.pages.home import home_view
from bangtin.site.pages.listed import RowWriter
from bangtin.site.pages.markdown import message_html
from bangtin.site.pages.message import Sections, message_frame, message_view, text_that_leaves
from bangtin.site.pages.number_index import Ten, number_tens
from bangtin.site.pages.organization import organization_view
from bangtin.site.pages.provisions import contents, provisions_html
from bangtin.site.pages.relations import change_notes
from bangtin.site.pages.rows import Row, row_of
from bangtin.site.subscriptions import Member, Subscription, known_members, subscription

PLAIN_ASSETS: Assets = {
    "styles": {"theme": "assets/stylesheets/main.css", "site": "assets/styles/site.css"},
    "scripts": {
        "head": "assets/scripts/head.js",
        "site": "assets/scripts/site.js",
        "search": "assets/scripts/search.js",
        "results": "assets/scripts/results.js",
        "suggest": "assets/scripts/suggest.js",
    },
    "icons": {"favicon": "assets/icons/favicon.svg"},
}
"""The files of the shell by their own names; the press hands in names that carry a digest."""
DUTIES_ON_A_PAGE = 20


class Pages:
    """The pages of one edition. Templates are compiled once; nothing is read from or written to a disk."""

    def __init__(
        self,
        edition: Edition,
        templates: Environment,
        assets: Assets = PLAIN_ASSETS,
        *,
        machine_forms: bool = False,
        notes: frozenset[str] = frozenset(),
    ) -> None:
        self.edition = edition
        self.machine_forms = machine_forms
        """Whether `index.json` and `index.md` stand beside the pages."""
        self.notes = notes
        """Codes of the rules that only warn."""
        self._templates = templates
        self._config = shell_config(edition, assets)

    def render_directive(
        self, directive: Directive, body: DirectiveBody, readings: tuple[OcrReading, ...] = ()
    ) -> Artifact:
        """The page of a directive."""
        frame = directive_frame(self.edition, directive)
        certain, doubtful = certain_and_doubtful(readings)
        cited = cited_papers(self.edition.corpus, directive, body.provisions)
        view, base = directive_view(self.edition, directive), base_of(self.edition, frame.address)
        return self._page(
            "directive.html",
            frame,
            self._linked(directive),
            view=view,
            provisions=provisions_html(
                body.provisions, base, links=cited.links, notes=change_notes(view.changes, base)
            ),
            cited=cited.papers,
            contents=contents(body.provisions),
            certain=certain,
            doubtful=doubtful,
            machine=self._machine(directive),
        )

    def render_message(self, message: Message, body: MessageBody, sections: Sections) -> Iterator[Artifact]:
        """The page of a message, then each of its texts as a plain file."""
        frame = message_frame(self.edition, message)
        yield self._page(
            "message.html",
            frame,
            self._linked(message),
            view=message_view(
                self.edition, message, body, sections, self.edition.corpus.replaced_by.get(message.id, ())
            ),
            text=message_html(body.web, base_of(self.edition, frame.address)),
            machine=self._machine(message),
        )
        for variant in body.variants:
            text = text_that_leaves(self.edition, message, variant)
            yield Artifact(addresses.variant_address(message, variant.channel), f"{text}\n".encode())

    def drafts(self) -> Iterator[Draft]:
        """Every page that is neither a document nor hand-written, none of them drawn yet."""
        yield self._home()
        yield self._follow()
        yield self._draft(
            "search.html",
            Frame(addresses.SEARCH, "Tìm kiếm", "Tìm trong toàn văn các văn bản và thông điệp."),
        )
        yield self._draft("not-found.html", Frame(addresses.NOT_FOUND, "Không tìm thấy trang"))
        yield from chain(self.rules(), self._numbers(), self._board(), self._lists(), self._gone())

    def render_standing(self) -> Iterator[Artifact]:
        """The same pages, drawn."""
        return (draft.draw() for draft in self.drafts())

    def rules(self, rules: Mapping[str, type[Rule]] = RULES) -> Iterator[Draft]:
        """The rule catalogue, then the rules of each letter in full."""
        frame = Frame(
            addresses.RULES,
            "Các quy tắc kiểm tra",
            "Trang này kiểm tra những gì trước khi xuất bản, và sửa thế nào.",
        )
        groups = tuple(rule_groups(rules, self.notes))
        yield self._draft("rules.html", frame, groups=groups)
        for group in groups:
            own = Frame(group.address, f"{group.letter} · {group.title}", group.why)
            crumbs = (Link(frame.title, frame.address),)
            yield self._draft("rule-group.html", own, group=group, crumbs=crumbs)

    def _home(self) -> Draft:
        """The first page."""
        publication = self.edition.corpus.publication
        frame = Frame(
            addresses.HOME,
            "",
            publication.description or f"Văn bản và thông điệp: {publication.publisher}.",
        )
        return self._draft("home.html", frame, view=home_view(self.edition))

    def _follow(self) -> Draft:
        """What feeds are and which there are."""
        frame = Frame(
            addresses.FOLLOW,
            "Theo dõi",
            "Nhận văn bản, thông điệp mới và mọi thay đổi bằng ứng dụng đọc tin hoặc thư, không cần đăng ký.",
            "theo-doi",
        )
        return self._draft(
            "follow.html",
            frame,
            starts=tuple(starts(self.edition, self._members)),
            all_url=self.edition.absolute(addresses.feed_address("atom")),
            groups=tuple(feed_groups(self.edition.corpus, self._members)),
            opml=addresses.OPML,
        )

    def _board(self) -> Iterator[Draft]:
        """The consistency board, duties of the newest papers first; then the duties of each kind of body."""
        title = "Bảng đối chiếu thông điệp và văn bản"
        lead = "Thông điệp nào thực hiện nhiệm vụ tuyên truyền trong văn bản, cho ai, trên kênh nào."
        yield from self._duties(addresses.CONSISTENCY, title, lead, self._coverage)
        for actor, coverage in self._by_actor.items():
            label = self.edition.corpus.vocabulary.actors[actor].label
            address = addresses.board_address(actor)
            yield from self._duties(address, f"Nhiệm vụ tuyên truyền: {label}", lead, coverage, whole=False)

    def _duties(
        self, address: str, title: str, lead: str, coverage: Sequence[DutyCoverage], *, whole: bool = True
    ) -> Iterator[Draft]:
        """The pages of a board; tables of duties are made when a page is drawn."""
        head = summary(self.edition, coverage)
        crumbs = () if whole else (Link("Bảng đối chiếu", addresses.CONSISTENCY),)
        for page in pages_of(address, coverage, DUTIES_ON_A_PAGE):
            newest = page.number == 0 or page.canonical != page.address
            name = title if newest else f"{title} – trang {page.number}"
            frame = Frame(page.address, name, lead, "bang-nhat-quan", page.canonical)
            values = {"summary": head, "newest": newest, "whole": whole, "crumbs": crumbs}
            draw = partial(self._duties_page, frame, page, values)
            shown = shown_documents(page.entries)
            yield Draft(page_file(page.address), draw, ("board.html", frame, page, values), shown)

    def _duties_page(
        self, frame: Frame, page: ListPage[DutyCoverage], values: Mapping[str, object]
    ) -> Artifact:
        boards = page.showing(tuple(duty_board(self.edition, each) for each in page.entries))
        return self._page("board.html", frame, page_of_list=boards, **values)

    def _lists(self) -> Iterator[Draft]:
        """All pages of all lists, those of their families, and those that lead from a folder to its body."""
        plans = tuple(list_plans(self.edition))
        for plan in plans:
            yield from self._list(plan, plans)
        for family in families_of(plans):
            frame = Frame(family.address, family.title, family.lead, family.section)
            yield self._draft("family.html", frame, family=family)
        for issuer in sorted({identity.partition("/")[0] for identity in self.edition.corpus.directives}):
            yield self._redirect(
                addresses.issuer_address(issuer),
                addresses.organization_address(issuer),
                self.edition.corpus.organization(issuer).label,
            )

    def _list(self, plan: ListPlan, plans: tuple[ListPlan, ...]) -> Iterator[Draft]:
        """The pages of one list; `plans` are all lists, from which the two great ones draw their facets."""
        facets = tuple(facets_of(plan.address, plans))
        view = self._organization(plan) if plan.organization else None
        for page in pages_of(plan.address, plan.documents, self.edition.corpus.publication.limits.list_rows):
            newest = page.number == 0 or page.canonical != page.address
            yield self._page_of_list(plan, page, view=view, facets=facets if newest else (), newest=newest)

    def _page_of_list(
        self, plan: ListPlan, page: ListPage[Document], *, newest: bool, **values: object
    ) -> Draft:
        """One page of a list; its rows are made when it is drawn."""
        frame = self._list_frame(plan, page.address, page.number if not newest else 0, page.canonical)
        template = "organization.html" if plan.organization else "list.html"
        values |= {"newest": newest, "total": len(plan.documents)}
        beside = (plan.lead, plan.noun, plan.empty, replace(page, entries=()))

        def draw() -> Artifact:
            rows = tuple(map(self._row, page.entries))
            listed = self._row_writer.listed(rows, base_of(self.edition, frame.address), plan.noun)
            return self._page(
                template, frame, plan=plan, page_of_list=page.showing(rows), listed=listed, **values
            )

        shown = tuple(document.id for document in page.entries)
        return Draft(page_file(frame.address), draw, (template, frame, beside, values), shown)

    def _numbers(self) -> Iterator[Draft]:
        """The papers by their numbers, for readers without a script."""
        tens = tuple(number_tens(self.edition.corpus))
        links = tuple(Link(ten.label, ten.address) for ten in tens)
        home, search = Link("Trang chủ", addresses.HOME), Link("Tìm kiếm", addresses.SEARCH)
        frame = Frame(addresses.NUMBERS, "Văn bản theo số, ký hiệu")
        yield self._draft("numbers.html", frame, title=frame.title, tens=links, crumbs=(home, search))
        crumbs = (home, search, Link(frame.title, frame.address))
        for ten in tens:
            yield self._ten_numbers(ten, crumbs)

    def _ten_numbers(self, ten: Ten, crumbs: tuple[Link, ...]) -> Draft:
        """The papers of ten numbers; their rows are made when the page is drawn."""
        frame = Frame(ten.address, f"Văn bản số {ten.label}")
        values: dict[str, object] = {"title": frame.title, "tens": (), "crumbs": crumbs}

        def draw() -> Artifact:
            return self._page("numbers.html", frame, rows=tuple(map(self._row, ten.papers)), **values)

        shown = tuple(paper.id for paper in ten.papers)
        return Draft(page_file(frame.address), draw, ("numbers.html", frame, values), shown)

    def _gone(self) -> Iterator[Draft]:
        """A tombstone for everything removed, and a page that leads on from every former address."""
        for removal in self.edition.corpus.removed:
            view = removal_view(removal)
            yield self._draft("removed.html", Frame(view.address, "Nội dung đã được gỡ"), view=view)
        for old, new, title in moved_pages(self.edition.corpus):
            yield self._redirect(old, new, title)

    def _page(
        self, template: str, frame: Frame, linked: Markup | None = None, /, **values: object
    ) -> Artifact:
        return render_page(
            self._templates, self.edition, self._config, template, frame, linked=linked, **values
        )

    def _draft(self, template: str, frame: Frame, **values: object) -> Draft:
        draw = partial(self._page, template, frame, **values)
        return Draft(page_file(frame.address), draw, (template, frame, values))

    def _redirect(self, old: str, new: str, title: str) -> Draft:
        draft = self._draft("moved.html", Frame(old, title, canonical=new), target=new)
        return replace(draft, leads_on=True)

    def _list_frame(self, plan: ListPlan, address: str, number: int, canonical: str) -> Frame:
        title = f"{plan.title} – trang {number}" if number else plan.title
        own = plan.member if plan.member in self._members else None
        feeds: tuple[Subscription, ...] = (subscription(self.edition.corpus, own),) if own else ()
        return Frame(address, title, plan.lead, plan.section, canonical, feeds)

    def _machine(self, document: Document) -> Mapping[str, str]:
        if not self.machine_forms:
            return {}
        return {form: addresses.machine_address(document, form) for form in ("json", "md")}

    def _linked(self, document: Document) -> Markup | None:
        return linked_script(self.edition, document) if self.machine_forms else None

    def _row(self, document: Document) -> Row:
        """A document has the same row in every list."""
        if document.id not in self._rows:
            self._rows[document.id] = row_of(self.edition, document)
        return self._rows[document.id]

    def _organization(self, plan: ListPlan) -> object:
        identity = plan.organization or ""
        return organization_view(self.edition, identity, self._duties_of(identity), plan.documents)

    @cached_property
    def _row_writer(self) -> RowWriter:
        return RowWriter(self._templates)

    @cached_property
    def _rows(self) -> dict[str, Row]:
        return {}

    @cached_property
    def _members(self) -> frozenset[Member]:
        return known_members(self.edition.corpus)

    @cached_property
    def _coverage(self) -> tuple[DutyCoverage, ...]:
        """All duties that have to be carried."""
        return tuple(chain.from_iterable(self.edition.review.coverage.values()))

    @cached_property
    def _by_actor(self) -> Mapping[str, tuple[DutyCoverage, ...]]:
        return by_actor(self.edition.corpus, self._coverage)

    @cached_property
    def _by_groups(self) -> dict[tuple[str, ...], tuple[DutyCoverage, ...]]:
        return {}

    def _duties_of(self, identity: str) -> tuple[DutyCoverage, ...]:
        """The duties that a body has by its groups; bodies of the same groups have the same."""
        groups = self.edition.corpus.organization(identity).groups
        if groups not in self._by_groups:
            own = {id(each) for group in groups for each in self._by_actor.get(group, ())}
            self._by_groups[groups] = tuple(each for each in self._coverage if id(each) in own)
        return self._by_groups[groups]
