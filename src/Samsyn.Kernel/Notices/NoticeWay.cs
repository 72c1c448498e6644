namespace Samsyn.Kernel.Notices;

/// <summary>How a person wants to be told.</summary>
public enum NoticeWay
{
    /// <summary>On the page of notices, and their number on the home page.</summary>
    Page,

    /// <summary>By e-mail, soon.</summary>
    Mail,

    /// <summary>On the page and by e-mail.</summary>
    Both,

    /// <summary>On the page, and all of a week in one e-mail on Monday morning.</summary>
    Weekly,
}
