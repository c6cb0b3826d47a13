/// The page's sign among others in a browser: two that face each other, and what lies between them.
enum PageIcon {
    static let text = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
        <rect width="16" height="16" rx="3" fill="#1d3557"/>
        <path d="M2 4h5v8H2z" fill="#f1faee"/><path d="M9 4h5v8H9z" fill="#a8dadc"/><path d="M6 7h4v2H6z" fill="#e63946"/>
        </svg>

        """
}
