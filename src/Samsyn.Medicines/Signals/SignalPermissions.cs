using Samsyn.Kernel.Notices;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Medicines.Signals;

/// <summary>Who may take a signal and say what it was, and of what people are told.</summary>
static class SignalPermissions
{
    /// <summary>Held at the signal's organisation or above it. Who may read sums there may read the signal.</summary>
    public const string Take = "medicines.signals-take";

    /// <summary>New signals at my organisations; they wait on the home page anyway, so nobody is told who has not asked.</summary>
    public const string Found = "signals.found";

    /// <summary>What others did with signals that I own.</summary>
    public const string Mine = "signals.mine";

    public static IEnumerable<Permission> All { get; } = [new(Take, Role.Clinician, Role.Lead, Role.Improver)];

    public static IEnumerable<NoticeTopic> Topics { get; } = [new(Found, Take, NoticeWhich.Nothing), new(Mine, Take, NoticeWhich.Everything)];
}
