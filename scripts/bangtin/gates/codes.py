"""The codes of the gates, each with its sentence; which only warn is for the runner to say (floor 1)."""

from typing import Final

SECRECY_MARK: Final = "S101"
SECRECY_GRADE: Final = "S102"
SECRECY_KEY: Final = "S103"
RECALLED: Final = "S104"
INTERNAL: Final = "S201"
RETURN_AFTER_READING: Final = "S202"
DRAFT: Final = "S203"
CONFERENCE_PAPER: Final = "S204"
INTERNAL_NUMBER: Final = "S205"

CITIZEN_ID: Final = "N101"
OLD_ID: Final = "N102"
PHONE: Final = "N103"
PASSPORT: Final = "N104"
PLATE: Final = "N105"
INSURANCE: Final = "N106"
BANK_ACCOUNT: Final = "N107"
EMAIL: Final = "N108"
DIGITAL_ACCOUNT: Final = "N109"
DRIVING_LICENCE: Final = "N110"
PARTY_CARD: Final = "N111"
HEALTH: Final = "N201"
BELIEF: Final = "N202"
HOME: Final = "N203"
CHILD: Final = "N204"
LIST_OF_PERSONS: Final = "N205"

REMOTE_RESOURCE: Final = "K101"
REMOTE_STYLE: Final = "K102"
ANALYTICS: Final = "K103"
TRACKING_PARAMETER: Final = "K104"
RECIPIENT_PARAMETER: Final = "K105"
STORAGE: Final = "K106"
PIXEL: Final = "K107"
REMOTE_CALL: Final = "K108"

RAW_HTML: Final = "P301"
EVENT_HANDLER: Final = "P302"
FORBIDDEN_SCHEME: Final = "P303"

OUTPUT_ELEMENT: Final = "G101"
OUTPUT_ATTRIBUTE: Final = "G102"
OUTPUT_SCHEME: Final = "G103"
OUTPUT_SCRIPT: Final = "G104"
LEAKED_NAME: Final = "G201"
LEAKED_WORDS: Final = "G202"

SENTENCES: Final[dict[str, str]] = {
    SECRECY_MARK: "A line, cell or heading is only the secrecy mark MẬT, TỐI MẬT or TUYỆT MẬT.",
    SECRECY_GRADE: "A line or cell states a degree of secrecy (Độ mật: …).",
    SECRECY_KEY: "A key do_mat states a degree of secrecy.",
    RECALLED: "A line, cell or heading is only the mark TÀI LIỆU THU HỒI.",
    INTERNAL: "A line, cell or heading is only the mark LƯU HÀNH NỘI BỘ.",
    RETURN_AFTER_READING: "A line, cell or heading is only the mark XEM XONG TRẢ LẠI.",
    DRAFT: "A line, cell or heading is only the mark DỰ THẢO, with or without its count or date.",
    CONFERENCE_PAPER: "A line, cell or heading is only the mark TÀI LIỆU HỘI NGHỊ.",
    INTERNAL_NUMBER: "The document's own number ends in /nb (nội bộ).",
    CITIZEN_ID: "A citizen's identity number (CCCD, 12 digits).",
    OLD_ID: "An old identity number (CMND, 9 digits).",
    PHONE: "A personal (mobile) telephone number.",
    PASSPORT: "A passport number.",
    PLATE: "A vehicle's number plate.",
    INSURANCE: "A social or health insurance number.",
    BANK_ACCOUNT: "A bank account number.",
    EMAIL: "An e-mail address at a free provider.",
    DIGITAL_ACCOUNT: "A personal account on a network or messenger.",
    DRIVING_LICENCE: "A driving licence number.",
    PARTY_CARD: "A Party membership card number.",
    HEALTH: "The state of health of a named person.",
    BELIEF: "The ethnicity, religion or political view of a named person.",
    HOME: "The home address of a person.",
    CHILD: "A named child.",
    LIST_OF_PERSONS: "A table that lists persons with their birth, address or identifiers.",
    REMOTE_RESOURCE: "An image, frame, script or other part is loaded from another host.",
    REMOTE_STYLE: "A style sheet or font is loaded from another host.",
    ANALYTICS: "A service that measures or follows readers.",
    TRACKING_PARAMETER: "A link with a tracking parameter (utm_…, fbclid, zarsrc …).",
    RECIPIENT_PARAMETER: "A link that tells one recipient from another.",
    STORAGE: "A cookie or an identifier stored with the reader.",
    PIXEL: "An image of one pixel.",
    REMOTE_CALL: "A script that calls another host.",
    RAW_HTML: "Raw HTML in a text.",
    EVENT_HANDLER: "An event handler (on…=) in a text.",
    FORBIDDEN_SCHEME: "A link whose scheme is not https, mailto or tel.",
    OUTPUT_ELEMENT: "An element that the allow-list does not hold.",
    OUTPUT_ATTRIBUTE: "An attribute that the allow-list does not hold.",
    OUTPUT_SCHEME: "An address in the output whose scheme is not allowed.",
    OUTPUT_SCRIPT: "A script or style written into a page.",
    LEAKED_NAME: "The id, number, title or file name of a document that is not public.",
    LEAKED_WORDS: "Twelve words in a row of a document that is not public.",
}
