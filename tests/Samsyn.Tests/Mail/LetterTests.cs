using Microsoft.EntityFrameworkCore;
using MimeKit;
using Samsyn.App.Mail;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Texts;
using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Mail;

/// <summary>Letters from notice to mail server, against a real one on this machine.</summary>
public sealed class LetterTests
{
    // A Wednesday
    static readonly DateTimeOffset Now = new(2025, 3, 5, 12, 0, 0, TimeSpan.Zero);
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_notice_goes_out_once_in_the_persons_language_with_a_link(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var server = new SmtpListener();
        await Notices(database, "sv", NoticeWay.Both, "Karbapenemer har stigit i IVA sedan mars 2025: från 4,1 till 6,3");

        await Run(database, server, Now);
        await Run(database, server, Now.AddHours(1));

        var message = await Parsed(Assert.Single(server.Messages));
        Assert.Equal("Karbapenemer har stigit i IVA sedan mars 2025: från 4,1 till 6,3", message.Subject);
        Assert.Equal("eva@region.example", Assert.Single(message.To.Mailboxes).Address);
        Assert.Contains("Hej Eva Lind,", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://samsyn.region.example/medicines/signals/1", message.TextBody, StringComparison.Ordinal);
        Assert.Equal((LetterState.Sent, 1), await StateOf(database));
    }

    [Theory, BothDatabases]
    public async Task A_server_that_refuses_and_then_accepts_gets_every_letter_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var server = new SmtpListener();
        await Notices(database, "en", NoticeWay.Mail, "One");
        server.Refusals["MAIL"] = "451 try again later";

        await Run(database, server, Now);
        Assert.Empty(server.Messages);
        Assert.Equal((LetterState.Waiting, 1), await StateOf(database));

        server.Refusals.Clear();
        await Run(database, server, Now.AddSeconds(30)); // too soon: a minute after the first try
        Assert.Empty(server.Messages);
        await Run(database, server, Now.AddMinutes(2));
        await Run(database, server, Now.AddMinutes(20));

        Assert.Single(server.Messages);
        Assert.Equal((LetterState.Sent, 2), await StateOf(database));
    }

    [Fact]
    public async Task A_server_that_is_not_there_loses_nothing()
    {
        await using var database = await TestDatabase.Make(DatabaseKind.Sqlite);
        await using var server = new SmtpListener();
        await Notices(database, "en", NoticeWay.Mail, "One");

        await Run(database, server, Now, port: 1);
        await Run(database, server, Now.AddMinutes(2));

        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_not_tried_for_ever()
    {
        await using var database = await TestDatabase.Make(DatabaseKind.Sqlite);
        await using var server = new SmtpListener();
        await Notices(database, "en", NoticeWay.Mail, "One");
        server.Refusals["RCPT"] = "550 no such person";

        await Run(database, server, Now);

        Assert.Equal((LetterState.Undeliverable, 1), await StateOf(database));
    }

    [Fact]
    public async Task A_week_comes_in_one_letter_on_Monday()
    {
        await using var database = await TestDatabase.Make(DatabaseKind.Sqlite);
        await using var server = new SmtpListener();
        await Notices(database, "en", NoticeWay.Weekly, "One", "Two", "Three");

        await Run(database, server, Now.AddDays(1));
        Assert.Empty(server.Messages);
        await Run(database, server, new(2025, 3, 10, 7, 1, 0, TimeSpan.Zero));

        var message = await Parsed(Assert.Single(server.Messages));
        Assert.Equal("This week in Samsyn: 3 notices", message.Subject);
        Assert.All(["One", "Two", "Three"], text => Assert.Contains(text, message.TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_for_the_page_alone_is_not_sent()
    {
        await using var database = await TestDatabase.Make(DatabaseKind.Sqlite);
        await using var server = new SmtpListener();
        await Notices(database, "en", NoticeWay.Page, "One");

        await Run(database, server, Now);

        Assert.Empty(server.Messages);
    }

    [Theory]
    [InlineData("2025-03-05T12:00", "2025-03-10T06:59", false)]
    [InlineData("2025-03-05T12:00", "2025-03-10T07:00", true)]
    [InlineData("2025-03-10T08:00", "2025-03-16T23:00", false)]
    [InlineData("2025-03-10T08:00", "2025-03-18T09:00", true)] // the server was down on Monday
    public void A_digest_is_due_when_a_Monday_at_seven_has_passed(string made, string now, bool due) =>
        Assert.Equal(due, LetterTimes.IsDigestDue(At(made), At(now)));

    static DateTimeOffset At(string time) => DateTimeOffset.Parse(time + "Z", System.Globalization.CultureInfo.InvariantCulture);

    static async Task Notices(TestDatabase database, string language, NoticeWay way, params string[] texts)
    {
        await using var db = database.Open();
        var eva = new Person { Name = "Eva Lind", Email = "eva@region.example", UserName = "eva@region.example", Language = language };
        db.Add(eva);
        foreach (var (i, text) in texts.Index())
            db.Add(new Notice { PersonId = eva.Id, Topic = "signals.found", Event = $"e{i}", Text = text, Path = $"/medicines/signals/{i + 1}", MadeAtUtc = Now.UtcDateTime, Way = way });
        await db.SaveChangesAsync(Cancel);
    }

    static async Task Run(TestDatabase database, SmtpListener server, DateTimeOffset now, int? port = null)
    {
        await using var db = database.Open();
        var mail = new MailSettings { Host = "127.0.0.1", Port = port ?? server.Port, From = "samsyn@region.example", Tls = "none", Site = "https://samsyn.region.example" };
        var clock = new StoppedClock(now);
        await new LetterWriting(db, new(TextTable.Installed), mail, new("en"), clock).Run(Cancel);
        await new LetterSending(db, mail, clock).Run(Cancel);
    }

    static async Task<(LetterState, int)> StateOf(TestDatabase database)
    {
        await using var db = database.Open();
        var letter = await db.Set<Letter>().SingleAsync(Cancel);
        return (letter.State, letter.Tries);
    }

    static Task<MimeMessage> Parsed(string message) => MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(message)), Cancel);

    sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
