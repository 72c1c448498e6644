using Samsyn.Kernel.Notices;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Exchange;

/// <summary>Of what people are told. To share and to use takes no more than a role: <see cref="TogetherPermissions.Frame"/>.</summary>
static class ExchangePermissions
{
    /// <summary>That something I shared is used, or that something I use was changed.</summary>
    public const string Told = "together.exchange";

    public static NoticeTopic Topic { get; } = new(Told, TogetherPermissions.Read, NoticeWhich.Everything);
}
