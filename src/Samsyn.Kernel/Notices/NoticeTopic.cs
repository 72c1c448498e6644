namespace Samsyn.Kernel.Notices;

/// <summary>A kind of news that a module tells people of, and that each chooses to be told or not. Registered by the module as a singleton.</summary>
/// <param name="Key">Stable; the texts <c>notices.topic.KEY</c> and <c>notices.topic.KEY.hint</c> say what it is.</param>
/// <param name="Permission">What it takes to be told.</param>
/// <param name="Usual">For those who have not chosen.</param>
public sealed record NoticeTopic(string Key, string Permission, NoticeWhich Usual);
