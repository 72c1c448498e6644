using Samsyn.Together.Peers;

namespace Samsyn.Tests.Together.Peers;

public sealed class PeerRulesTests
{
    static readonly DateOnly Today = new(2026, 6, 1);

    [Theory]
    [InlineData("Write to eva@region.example", true)]
    [InlineData("Ring 070-123 45 67", true)]
    [InlineData("Ring +45 12 34 56 78", true)]
    [InlineData("12345678", true)]
    [InlineData("Has had dialysis at home for six years, since 2019", false)]
    [InlineData("We can meet 2026-03-14 at 13:30 or 14.3.2026", false)]
    [InlineData("Weekdays 18-20, 2 at a time", false)]
    [InlineData("1998 - 2024", false)]
    public void Addresses_and_numbers_to_call_are_found_and_dates_are_none(string text, bool isIn) => Assert.Equal(isIn, ContactData.IsIn(text));

    [Fact]
    public void Who_has_been_through_the_same_is_asked_first_then_who_supports_the_fewest()
    {
        var (same, other, busy) = (Peer("cancer", "sv"), Peer("metabolic", "sv"), Peer("cancer", "sv"));

        Assert.Equal([same, busy, other], PeerMatch.Of(Request("cancer", "sv"), [other, busy, same], new Dictionary<Guid, int> { [busy.Id] = 1 }, Today));
    }

    [Fact]
    public void Nobody_is_asked_who_cannot_be()
    {
        var request = Request("cancer", "sv");
        var (declined, paused, applied, full) = (Peer("cancer", "sv"), Peer("cancer", "sv"), Peer("cancer", "sv"), Peer("cancer", "sv"));
        request.Offers.Add(new() { RequestId = request.Id, PeerId = declined.Id, OfferedAtUtc = DateTime.UnixEpoch, IsDeclined = true });
        paused.PausedUntil = Today;
        applied.State = PeerState.Applied;
        var self = new Peer { PersonId = request.AskerId, MadeAtUtc = DateTime.UnixEpoch, Languages = " sv ", State = PeerState.Active, MostAtOnce = 2 };

        Assert.Empty(PeerMatch.Of(request, [declined, paused, applied, full, self, Peer("cancer", "fi")], new Dictionary<Guid, int> { [full.Id] = 2 }, Today));
        Assert.Equal([paused], PeerMatch.Of(request, [paused], new Dictionary<Guid, int>(), Today.AddDays(1)));
    }

    static Peer Peer(string topic, string language) => new()
    {
        PersonId = Guid.CreateVersion7(), MadeAtUtc = DateTime.UnixEpoch, About = "x", Topics = Samsyn.Together.Peers.Peer.Join([topic]), Languages = Samsyn.Together.Peers.Peer.Join([language]), State = PeerState.Active, MostAtOnce = 2,
    };

    static PeerRequest Request(string topic, string language) => new()
    {
        AskerId = Guid.CreateVersion7(), IsForOther = false, Topic = topic, Language = language, Text = "x", OrganisationId = Guid.CreateVersion7(), AskedAtUtc = DateTime.UnixEpoch,
    };
}
