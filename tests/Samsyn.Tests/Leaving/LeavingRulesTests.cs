using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Leaving;
using Samsyn.Kernel.People;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Together.Councils;
using Samsyn.Together.Panels;
using Samsyn.Together.Participation;
using Samsyn.Together.Peers;

namespace Samsyn.Tests.Leaving;

/// <summary>Whatever refers to a person has a rule for the day on which the person leaves: a new table cannot be forgotten.</summary>
public sealed partial class LeavingRulesTests(TestSite site) : IClassFixture<TestSite>
{
    /// <summary>A person, or a person's place in something.</summary>
    static readonly Type[] Persons = [typeof(Person), typeof(Participant), typeof(CouncilMember), typeof(PanelMember), typeof(Peer)];

    static readonly string[] Languages = ["en", "sv", "da", "nb"];

    [Fact]
    public async Task Every_column_that_refers_to_a_person_has_a_rule()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var ruled = scope.ServiceProvider.GetRequiredService<LeavingRules>().All.Select(r => (r.Entity, r.Property)).ToHashSet();
        var found = (from entity in scope.ServiceProvider.GetRequiredService<SamsynDb>().Model.GetEntityTypes()
                     from property in entity.GetProperties()
                     where RefersToPerson(property)
                     select (Entity: entity.ClrType, Property: property.Name)).ToList();

        // As many as there were when the rules were written; fewer would mean that this test looks past them
        Assert.True(found.Count >= 70, $"{found.Count} columns were found.");
        Assert.Empty(found.Where(f => !ruled.Contains(f)).Select(f => $"{f.Entity.Name}.{f.Property}"));
    }

    [Fact]
    public async Task Every_column_that_repeats_a_persons_name_is_in_a_rule()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var ruled = scope.ServiceProvider.GetRequiredService<LeavingRules>().All.Where(r => r.Name is not null).Select(r => (r.Entity, r.Name)).ToHashSet();
        var found = from entity in scope.ServiceProvider.GetRequiredService<SamsynDb>().Model.GetEntityTypes()
                    where entity.ClrType != typeof(Person)
                    from property in entity.GetProperties()
                    where property.ClrType == typeof(string) && RepeatsName().IsMatch(property.Name)
                    select (entity.ClrType, (string?)property.Name);

        Assert.Empty(found.Where(f => !ruled.Contains(f)).Select(f => $"{f.ClrType.Name}.{f.Item2}"));
    }

    [Fact]
    public async Task A_rule_is_of_a_column_that_there_is_and_its_kind_is_said_in_all_languages()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<SamsynDb>().Model;
        var rules = scope.ServiceProvider.GetRequiredService<LeavingRules>().All;

        Assert.Empty(rules.Where(r => model.FindEntityType(r.Entity)?.FindProperty(r.Property) is null).Select(r => $"{r.Entity.Name}.{r.Property}"));
        Assert.Empty(rules.Where(r => r.Name is not null && model.FindEntityType(r.Entity)!.FindProperty(r.Name) is null).Select(r => $"{r.Entity.Name}.{r.Name}"));
        // What is freed must be able to be nobody's
        Assert.Empty(rules.Where(r => r.Remains is Remains.Freed && !model.FindEntityType(r.Entity)!.FindProperty(r.Property)!.IsNullable).Select(r => $"{r.Entity.Name}.{r.Property}"));
        Assert.Empty(from kind in rules.Select(r => r.Kind).Where(k => k.Length > 0).Distinct() from language in Languages where !Repository.Texts.Has($"leaving.kind.{kind}", language) select $"{kind} {language}");
    }

    static bool RefersToPerson(IProperty property) =>
        property.ClrType.IsAssignableTo(typeof(Guid?)) && (property.GetContainingForeignKeys().Any(k => Persons.Contains(k.PrincipalEntityType.ClrType)) || Refers().IsMatch(property.Name));

    /// <summary>Without a foreign key too: the trail refers to people by their ids alone.</summary>
    [GeneratedRegex("(Person|User|Owner|Helper|Author|Asker|Trusted|Sponsor|Proposer|By|Teller|To|OnBehalfOf|Participant|Member)Id$|^Key$")]
    private static partial Regex Refers();

    [GeneratedRegex("(Person|Actor|By|Payee)Name$|^Who$")]
    private static partial Regex RepeatsName();
}
