using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Content;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Areas;
using Samsyn.Together.Challenges;
using Samsyn.Together.Demo;
using Samsyn.Together.Moderation;
using Samsyn.Together.Names;
using Samsyn.Together.Search;

namespace Samsyn.Together;

/// <summary>Where care, patients and industry meet on the same problems, in the open.</summary>
public sealed class TogetherModule : IModule
{
    public string Name => "Together";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(s => new ContentFolders([Path.Combine(AppContext.BaseDirectory, "content"), Path.Combine(s.GetRequiredService<DataFolder>().Path, "content")]));
        services.AddSingleton(s => Read(s, "areas.yaml", ChallengeAreas.Read));
        services.AddSingleton(s => Read(s, "moderation.yaml", ModerationPolicy.Read));
        services.AddSingleton(s => new CompanyList(Read(s, "companies.yaml", CompanyNames.Read)));
        services.AddSingleton(s => Read(s, "ordinary-words.yaml", (name, text, problems) => OrdinaryWords.Read(name, text, s.GetRequiredService<TextTable>(), problems)));
        services.AddScoped<NameCheck>();
        services.AddScoped<ChallengeWords>();
        services.AddScoped<ChallengeBook>();
        services.AddScoped<ChallengeDesk>();
        services.AddScoped<ChallengeList>();
        services.AddScoped(s => ChallengeSearch.For(s.GetRequiredService<SamsynDb>()));
        services.AddScoped<SimilarChallenges>();
        services.AddScoped<ModerationLog>();
        services.AddScoped<IWaiting, ChallengesWaiting>();
        foreach (var topic in TogetherPermissions.Topics) services.AddSingleton(topic);
    }

    public void AddEntities(ModelBuilder model) => ChallengeModel.Add(model);

    public IEnumerable<Permission> Permissions => TogetherPermissions.All;

    public IEnumerable<MenuPage> Menu =>
    [
        new(Area.Together, "challenges.title", "/together/challenges", TogetherPermissions.Read),
        new(Area.Together, "challenges.new", "/together/challenges/new", TogetherPermissions.Frame),
        new(Area.Together, "moderation.title", "/together/moderation", TogetherPermissions.Moderate),
        new(Area.Together, "moderation.log", "/together/moderation/log", TogetherPermissions.Read),
    ];

    public Task MakeDemo(IServiceProvider services, DemoOptions options, CancellationToken cancel) => DemoChallenges.Make(services, options, cancel);

    /// <summary>A content file in which something is wrong is not used in part: half a policy is worse than none.</summary>
    static T Read<T>(IServiceProvider services, string file, Func<string, string, List<ContentProblem>, T> read)
    {
        var problems = new List<ContentProblem>();
        var found = read(file, services.GetRequiredService<ContentFolders>().TextOf(file), problems);
        if (problems is not [var first, ..]) return found;
        var texts = services.GetRequiredService<TextTable>();
        throw new InvalidDataException(first.Sentence((key, holes) => string.Format(System.Globalization.CultureInfo.InvariantCulture, texts.Find(key, Languages.Default), holes)));
    }
}
