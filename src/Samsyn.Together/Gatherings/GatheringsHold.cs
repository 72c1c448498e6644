using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Leaving;
using Samsyn.Kernel.Notices;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Gatherings;

/// <summary>What gatherings hold of persons: who comes. Seats are given back, and those who wait move up.</summary>
sealed class GatheringsHold(SamsynDb db, NoticeBoard board, GatheringWords words) : IHoldsPersons
{
    public IEnumerable<LeavingRule> Rules =>
    [
        LeavingRule.Of<SignUp>("seats", Remains.Deleted, nameof(SignUp.PersonId)),
        LeavingRule.Of<Gathering>("gatherings", Remains.Nameless, nameof(Gathering.MadeById)),
    ];

    public async Task Leave(Leaver leaver, CancellationToken cancel)
    {
        foreach (var gathering in await db.Set<Gathering>().Where(g => g.StartsAtUtc > leaver.AtUtc && g.CancelledBecause == null && g.SignUps.Any(s => s.PersonId == leaver.Id)).ToListAsync(cancel))
        {
            gathering.SignUps.RemoveAll(s => s.PersonId == leaver.Id);
            gathering.Version = Guid.CreateVersion7();
            var up = SeatPlan.Fill(gathering).Select(s => s.PersonId).ToList();
            await board.Tell(up, TogetherPermissions.Gatherings, $"gathering:{gathering.Id}:seated:{leaver.AtUtc:O}", null, $"/together/gatherings/{gathering.Id}", () => words.Seated(gathering), cancel);
        }
    }
}
