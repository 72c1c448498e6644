using Samsyn.Kernel.People;
using Samsyn.Together.Councils;
using Samsyn.Together.Governance;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Tests.Together.Councils;

/// <summary>Councils for tests of rules, made in a line.</summary>
static class MadeCouncil
{
    public static readonly DateOnly Today = new(2026, 6, 1);

    public static Council Of(int seats, ShareRule? rule = null, int termMonths = 24, int? mostTerms = null, int? mostChairMonths = null) => new()
    {
        Name = "Kidney council", Purpose = "Advises", Language = "en", MadeById = Guid.CreateVersion7(), FoundedOn = new(2020, 1, 1), MovedAtUtc = DateTime.UnixEpoch, Seats = seats, LeastPatients = rule,
        TermMonths = termMonths, MostTerms = mostTerms, MostChairMonths = mostChairMonths,
    };

    public static Council Joint(int provider, int patients, JointNeed need = JointNeed.Votes, int quorum = 1, int rounds = 2)
    {
        var council = Of(provider + patients);
        council.Joint = new() { Provider = "The clinic", Patients = "The association", ProviderSeats = provider, PatientSeats = patients, Need = need, Quorum = quorum, Rounds = rounds, Deadlock = "The boards meet" };
        return council;
    }

    /// <summary>From the beginning of 2026 for two years, unless told otherwise.</summary>
    public static CouncilMember Sits(this Council council, Side side, CouncilPosition position = CouncilPosition.Member, DateOnly? from = null, DateOnly? to = null, Party? party = null, Guid? person = null)
    {
        var member = new CouncilMember
        {
            CouncilId = council.Id, PersonId = person, Called = $"{side} {council.Members.Count}", Side = side, Party = party, State = ParticipantState.In, CalledById = council.MadeById, CalledAs = Role.Improver,
            CalledAtId = Guid.CreateVersion7(), CalledOn = from ?? new(2026, 1, 1),
        };
        member.Then(position, from ?? new(2026, 1, 1), to ?? new(2027, 12, 31));
        council.Members.Add(member);
        return member;
    }

    public static CouncilMember Then(this CouncilMember member, CouncilPosition position, DateOnly from, DateOnly to, bool goesOn = false)
    {
        member.Terms.Add(new() { MemberId = member.Id, Position = position, From = from, To = to, GoesOn = goesOn });
        return member;
    }
}
