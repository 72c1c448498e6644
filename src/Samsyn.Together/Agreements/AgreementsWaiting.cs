using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;

namespace Samsyn.Together.Agreements;

/// <summary>On the home page: agreements to sign, to judge, to open for signing, that came back, and whose outcome is to be told.</summary>
sealed class AgreementsWaiting(AgreementList list, AgreementWords words, Texts t) : IWaiting
{
    const int Most = 3;

    public async Task<IReadOnlyList<WaitingThing>> For(Actor actor, OrganisationTree tree, CancellationToken cancel)
    {
        if (!actor.IsSignedIn) return [];
        WaitingThing Line(string text, Agreement a, string verb, string? page = null) => new(text, $"/together/agreements/{a.Id}{page}", verb);
        return
        [
            .. (await list.ToSign(actor, Most, cancel)).Select(a => Line(words.ToSign(a), a, t["agreements.waiting.read"])),
            .. (await list.ToJudge(actor, tree, Most, cancel)).Select(a => Line(words.ToJudge(a), a, t["agreements.waiting.judge"])),
            .. (await list.PastJudging(actor, tree, Most, cancel)).Select(w => Line(words.PastJudging(w.Agreement, w.Result), w.Agreement, t[w.Result.IsOpen ? "agreements.waiting.open" : "agreements.waiting.see"])),
            .. (await list.CameBack(actor, Most, cancel)).Select(a => Line(t["agreements.waiting.back", a.Title], a, t["agreements.waiting.write"], "/edit")),
            .. (await list.OutcomeDue(actor, Most, cancel)).Select(a => Line(words.OutcomeDue(a), a, t["agreements.waiting.tell"], "#outcome")),
        ];
    }
}
