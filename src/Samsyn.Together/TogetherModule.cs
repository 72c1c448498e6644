using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Agreements;
using Samsyn.Together.Areas;
using Samsyn.Together.Challenges;
using Samsyn.Together.Demo;
using Samsyn.Together.Dialogue;
using Samsyn.Together.Gate;
using Samsyn.Together.Moderation;
using Samsyn.Together.Names;
using Samsyn.Together.Proposals;
using Samsyn.Together.Search;

namespace Samsyn.Together;

/// <summary>Where care, patients and industry meet on the same problems, in the open.</summary>
public sealed class TogetherModule : IModule
{
    public string Name => "Together";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(s => new ContentFolders(Path.Combine(AppContext.BaseDirectory, "content"), Path.Combine(s.GetRequiredService<DataFolder>().Path, "content"),
            s.GetRequiredService<TextTable>(), s.GetRequiredService<ILogger<ContentFolders>>()));
        services.AddSingleton(s => s.GetRequiredService<ContentFolders>().Read("areas.yaml", ChallengeAreas.Read));
        services.AddSingleton(s => s.GetRequiredService<ContentFolders>().Read("moderation.yaml", ModerationPolicy.Read));
        services.AddSingleton(s => s.GetRequiredService<ContentFolders>().Read("criteria.yaml", Criteria.Read));
        services.AddSingleton(s => new CompanyList(s.GetRequiredService<ContentFolders>().Read("companies.yaml", CompanyNames.Read)));
        services.AddSingleton(s => s.GetRequiredService<ContentFolders>().Read("ordinary-words.yaml",
            (name, text, problems) => OrdinaryWords.Read(name, text, s.GetRequiredService<TextTable>(), problems)));
        services.AddScoped<NameCheck>();
        services.AddScoped<ChallengeWords>();
        services.AddScoped<ChallengeBook>();
        services.AddScoped<ChallengeDesk>();
        services.AddScoped<ChallengeMerge>();
        services.AddScoped<ChallengePageRun>();
        services.AddScoped<ChallengeList>();
        services.AddScoped(s => ChallengeSearch.For(s.GetRequiredService<SamsynDb>()));
        services.AddScoped<SimilarChallenges>();
        services.AddScoped<ModerationLog>();
        services.AddScoped<Followers>();
        services.AddScoped<DialogueBook>();
        services.AddScoped<DialogueReading>();
        services.AddScoped<ProposalReading>();
        services.AddScoped<ProposalBook>();
        services.AddSingleton(s =>
        {
            var (files, problems) = s.GetRequiredService<ContentFolders>().ReadAll("gate-rules", GateRuleReader.Read);
            return GateRules.Of(files, problems);
        });
        services.AddScoped<GateWords>();
        services.AddScoped<AgreementWords>();
        services.AddScoped<AgreementGate>();
        services.AddScoped<AgreementSigners>();
        services.AddScoped<AgreementBook>();
        services.AddScoped<AgreementDesk>();
        services.AddScoped<AgreementSigning>();
        services.AddScoped<AgreementList>();
        services.AddScoped<AgreementPageRun>();
        services.AddScoped<PublicAgreements>();
        services.AddScoped<IWaiting, ChallengesWaiting>();
        services.AddScoped<IWaiting, AgreementsWaiting>();
        services.AddSingleton(AgreementPermissions.Topic);
        foreach (var topic in TogetherPermissions.Topics) services.AddSingleton(topic);
    }

    public void AddEntities(ModelBuilder model)
    {
        ChallengeModel.Add(model);
        DialogueModel.Add(model);
        ProposalModel.Add(model);
        AgreementModel.Add(model);
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        ChallengesEndpoint.Map(endpoints);
        AgreementsEndpoint.Map(endpoints);
    }

    public IEnumerable<Permission> Permissions => [.. TogetherPermissions.All, .. AgreementPermissions.All];

    public IEnumerable<MenuPage> Menu =>
    [
        new(Area.Together, "challenges.title", "/together/challenges", TogetherPermissions.Read),
        new(Area.Together, "challenges.new", "/together/challenges/new", TogetherPermissions.Frame),
        new(Area.Together, "agreements.title", "/together/agreements", TogetherPermissions.Read),
        new(Area.Together, "gate.rules", "/together/gate-rules", TogetherPermissions.Read),
        new(Area.Together, "moderation.title", "/together/moderation", TogetherPermissions.Moderate),
        new(Area.Together, "moderation.log", "/together/moderation/log", TogetherPermissions.Read),
    ];

    public async Task MakeDemo(IServiceProvider services, DemoOptions options, CancellationToken cancel)
    {
        await DemoChallenges.Make(services, options, cancel);
        await DemoAgreements.Make(services, options, cancel);
    }
}
