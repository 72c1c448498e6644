using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.People;
using Samsyn.Medicines.Measures;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Medicines.Measures.Editing;

public sealed partial class MeasureEditPageTests(TestSite site) : IClassFixture<TestSite>
{
    const string New = "/medicines/measures/new";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static string Edit(string code) => $"/medicines/measures/{code}/edit";

    /// <summary>The share of J01 that is given by vein: 30 of 120 in the example.</summary>
    static Dictionary<string, string> Form(string button, string name, string value = "25", string version = "") => new()
    {
        ["_handler"] = "measure", ["do"] = button, ["view"] = "form", ["base"] = "status: draft\n", ["version"] = version,
        ["name"] = name, ["why"] = "Oral is kinder", ["direction"] = "lower", ["per"] = "100", ["unit"] = "%", ["tags"] = "antibiotics, stewardship", ["status"] = "draft",
        ["numerator.sort"] = "events", ["numerator.quantity"] = "ddd", ["numerator.include.count"] = "1", ["numerator.include.0.kind"] = "administer",
        ["numerator.include.0.atc"] = "j01", ["numerator.include.0.route"] = "intravenous",
        ["denominator.sort"] = "events", ["denominator.quantity"] = "ddd", ["denominator.include.count"] = "1", ["denominator.include.0.kind"] = "administer", ["denominator.include.0.atc"] = "J01",
        ["minus.sort"] = "none",
        ["examples.count"] = "1", ["examples.0.value"] = value,
        ["examples.0.events"] = "kind        atc      route        ddd\r\nadminister  J01CR05  intravenous  30\r\nadminister  J01CA08  oral         90",
    };

    async Task<HttpResponseMessage> Save(HttpClient browser, string page, Dictionary<string, string> form) => await browser.Send(page, page, form);

    static string VersionOf(string page) => VersionField().Match(page).Groups[1].Value;

    string FileOf(string code) => Path.Combine(Folder, "content", "measures", code + ".yaml");

    string Folder => ((DataFolder)site.Services.GetService(typeof(DataFolder))!).Path;

    [Fact]
    public async Task A_measure_is_made_without_code_and_is_a_draft_by_the_one_who_made_it()
    {
        var browser = await site.SignedIn(Role.Improver);

        var answer = await Save(browser, New, Form("save", "Share by vein"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/medicines/measures/share-by-vein/edit", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var measure = ((MeasureFolder)site.Services.GetService(typeof(MeasureFolder))!).Catalogue.Find("share-by-vein")!;
        Assert.Equal((MeasureStatus.Draft, "Quality developer", null, 100m), (measure.Status, measure.Author, measure.CheckedBy, measure.Per));
        Assert.Equal(["J01"], measure.Numerator.Events!.Include[0].Atc);
        await site.Use<SamsynDb>(async db => Assert.True(await db.AuditEntries.AnyAsync(e => e.Subject == "measure:share-by-vein" && e.Action == "measure.saved", Cancel)));
    }

    [Fact]
    public async Task A_form_without_an_example_gets_one_whose_value_the_author_is_shown()
    {
        var browser = await site.SignedIn(Role.Lead);
        var form = Form("check", "Metformin by mouth", value: "");
        (form["examples.0.events"], form["numerator.include.0.atc"], form["numerator.include.0.route"], form["denominator.include.0.atc"]) = ("", "Metformin", "oral", "A10");

        var text = WebUtility.HtmlDecode(await (await Save(browser, New, form)).Text());

        // 30 DDD of metformin by mouth, and 10 of another medicine for diabetes
        Assert.Contains("administer  A10BA02  oral   30", text, StringComparison.Ordinal);
        Assert.Matches("administer  A10[A-Z0-9]{4}  \\.      10", text);
        Assert.Contains("its events give 75", text, StringComparison.Ordinal);
        Assert.Contains("value=\"A10BA02\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("field-examples-0-value-error", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_whose_author_wrote_no_example_is_saved_with_the_one_that_was_made()
    {
        var browser = await site.SignedIn(Role.Lead);
        var form = Form("save", "By vein without example", value: "");
        form["examples.0.events"] = "";

        var answer = await Save(browser, New, form);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("value: 75", await File.ReadAllTextAsync(FileOf("by-vein-without-example"), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_draft_leads_to_no_page_that_is_not_there_and_a_published_measure_says_that_it_is_being_computed()
    {
        var browser = await site.SignedIn(Role.Lead);
        await Save(browser, New, Form("save", "Seen when published"));
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(Edit("seen-when-published") + "?saved=kept", Cancel));

        Assert.Contains("It is a draft", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/medicines/measures/seen-when-published\"", page, StringComparison.Ordinal);

        await Save(browser, Edit("seen-when-published"), Form("publish", "Seen when published", version: VersionOf(page)));
        Assert.Contains("is being computed", await browser.GetStringAsync("/medicines/measures/seen-when-published", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_told_before_an_example_is_asked_for_and_an_address_is_not_missed_beside_a_name()
    {
        var browser = await site.SignedIn(Role.Lead);
        var form = Form("check", "", value: "");
        (form["examples.0.events"], form["numerator.include.0.atc"]) = ("", "no such medicine");

        var text = WebUtility.HtmlDecode(await (await Save(browser, New, form)).Text());

        Assert.Contains("Numerator, ATC codes:", text, StringComparison.Ordinal);
        Assert.Contains("#field-name\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("#field-examples-0-value\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("#field-code\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A10BA02", "A10BA02")]
    [InlineData("A04", "A04A A04 A04AA")]
    [InlineData(null, "J01CR02 J01CA04")]
    [InlineData(null, "")]
    public void A_name_of_many_codes_is_the_group_that_holds_them_all(string? code, string codes) =>
        Assert.Equal(code, Samsyn.Medicines.Measures.Editing.AtcTyped.CodeOf(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public async Task A_mistake_is_told_at_its_field_and_what_was_typed_stays()
    {
        var browser = await site.SignedIn(Role.Lead);

        var text = WebUtility.HtmlDecode(await (await Save(browser, New, Form("save", "Kept as typed", value: "30"))).Text());

        Assert.Contains("value=\"Kept as typed\"", text, StringComparison.Ordinal);
        Assert.Contains("href=\"/medicines/measures/new#field-examples-0-value\"", text, StringComparison.Ordinal);
        Assert.Contains("gives 25 and not 30", text, StringComparison.Ordinal);
        Assert.False(File.Exists(FileOf("kept-as-typed")));
    }

    [Fact]
    public async Task A_check_tells_what_it_comes_to_and_saves_nothing()
    {
        var browser = await site.SignedIn(Role.Lead);

        var text = WebUtility.HtmlDecode(await (await Save(browser, New, Form("check", "Only checked"))).Text());

        Assert.Contains("What it comes to", text, StringComparison.Ordinal);
        Assert.False(File.Exists(FileOf("only-checked")));
    }

    [Fact]
    public async Task The_text_is_the_same_measure_and_its_mistakes_have_lines()
    {
        var browser = await site.SignedIn(Role.Lead);

        var asText = WebUtility.HtmlDecode(await (await Save(browser, New, Form("text", "As text"))).Text());
        var wrong = new Dictionary<string, string> { ["_handler"] = "measure", ["do"] = "check", ["view"] = "text", ["code"] = "as-text", ["yaml"] = "name: As text\nnumerator: { quantity: dddd, include: [{ atc: J01 }] }\n" };
        var told = WebUtility.HtmlDecode(await (await Save(browser, New, wrong)).Text());

        Assert.Contains("numerator:\n  quantity: ddd\n  include:\n    - kind: administer\n      atc: J01\n      route: intravenous", asText, StringComparison.Ordinal);
        Assert.Contains("Line 2: 'dddd'", told, StringComparison.Ordinal);
        Assert.Contains("quantity: dddd", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_who_edit_at_once_is_told_and_sees_both_and_can_go_on()
    {
        var (first, second) = (await site.SignedIn(Role.Improver), await site.SignedIn(Role.Steward));
        await Save(first, New, Form("save", "Two at once"));
        var version = VersionOf(await second.GetStringAsync(Edit("two-at-once"), Cancel));

        await Save(first, Edit("two-at-once"), Form("save", "Two at once, by the first", version: version));
        var told = WebUtility.HtmlDecode(await (await Save(second, Edit("two-at-once"), Form("save", "Two at once, by the second", version: version))).Text());
        var again = await Save(second, Edit("two-at-once"), Form("save", "Two at once, by the second", version: VersionOf(told)));

        Assert.Contains("Somebody else has saved this measure meanwhile", told, StringComparison.Ordinal);
        Assert.Contains("Two at once, by the first", told, StringComparison.Ordinal);
        Assert.Contains("value=\"Two at once, by the second\"", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("by the second", await File.ReadAllTextAsync(FileOf("two-at-once"), Cancel), StringComparison.Ordinal);
        Assert.Contains("by the first", await File.ReadAllTextAsync(Path.Combine(Folder, "content", "measures", "history", "two-at-once-2.yaml"), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_person_than_the_author_confirms_it_as_checked()
    {
        var (author, other) = (await site.SignedIn(Role.Improver), await site.SignedIn(Role.Steward));
        await Save(author, New, Form("save", "To be checked"));
        Dictionary<string, string> Checked(string page)
        {
            var form = Form("checked", "To be checked", version: VersionOf(page));
            form["base"] = File.ReadAllText(FileOf("to-be-checked"));
            return form;
        }

        var mine = await Save(author, Edit("to-be-checked"), Checked(await author.GetStringAsync(Edit("to-be-checked"), Cancel)));
        var theirs = await Save(other, Edit("to-be-checked"), Checked(await other.GetStringAsync(Edit("to-be-checked"), Cancel)));

        Assert.Contains("checked by another person", await mine.Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, theirs.StatusCode);
        Assert.Contains("checked_by: Data steward\n", await File.ReadAllTextAsync(FileOf("to-be-checked"), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_steward_brings_in_a_list_and_a_bad_code_brings_in_nothing()
    {
        var browser = await site.SignedIn(Role.Steward);

        var refused = await Import(browser, "atc,aware\nJ01CA04,access\n4711,watch\n");
        Assert.Contains("line 3: '4711' in the column atc is no ATC code", WebUtility.HtmlDecode(refused), StringComparison.Ordinal);
        var taken = await Import(browser, "atc,aware\nJ01CA04,access\nJ01DH02,watch\nJ01,NA\n");

        Assert.Contains("aware-page was brought in: 2 codes in 2 groups; 1 rows without a group were left out.", WebUtility.HtmlDecode(taken), StringComparison.Ordinal);
        Assert.Contains("watch: [J01DH02]", await File.ReadAllTextAsync(Path.Combine(Folder, "content", "lists", "aware-page.yaml"), Cancel), StringComparison.Ordinal);
    }

    static async Task<string> Import(HttpClient browser, string csv)
    {
        var page = await browser.GetStringAsync("/data/lists", Cancel);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("list-import"), "_handler" }, { new StringContent(BrowserExtensions.TokenOf(page)), "__RequestVerificationToken" },
            { new StringContent("aware-page"), "name" }, { new StringContent("atc"), "code_column" }, { new StringContent("aware"), "group_column" }, { new StringContent("atc"), "of" },
            { new StringContent(csv), "file", "list.csv" },
        };
        return await (await browser.PostAsync("/data/lists", form, Cancel)).Text();
    }

    [GeneratedRegex("name=\"version\" value=\"([^\"]*)\"")]
    private static partial Regex VersionField();
}
