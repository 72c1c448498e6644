using System.CommandLine;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Leaving;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Agreements;
using Samsyn.Together.Areas;
using Samsyn.Together.Challenges;
using Samsyn.Together.Compensation;
using Samsyn.Together.Councils;
using Samsyn.Together.Cycles;
using Samsyn.Together.Demo;
using Samsyn.Together.Dialogue;
using Samsyn.Together.Equity;
using Samsyn.Together.Evaluations;
using Samsyn.Together.Exchange;
using Samsyn.Together.Gate;
using Samsyn.Together.Gatherings;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Map;
using Samsyn.Together.Meetings;
using Samsyn.Together.Moderation;
using Samsyn.Together.Names;
using Samsyn.Together.News;
using Samsyn.Together.Panels;
using Samsyn.Together.Participation;
using Samsyn.Together.PartnershipChecks;
using Samsyn.Together.Peers;
using Samsyn.Together.Preparation;
using Samsyn.Together.Proposals;
using Samsyn.Together.Reports;
using Samsyn.Together.Search;
using Samsyn.Together.Stories;
using Samsyn.Together.ToldBack;

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
        services.AddSingleton<LatestFinder>();
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
        services.AddScoped<SignatureTrail>();
        services.AddScoped<AgreementList>();
        services.AddScoped<AgreementPageRun>();
        services.AddScoped<PublicAgreements>();
        services.AddScoped<IWaiting, ChallengesWaiting>();
        services.AddScoped<IWaiting, AgreementsWaiting>();
        services.AddSingleton(AgreementPermissions.Topic);
        AddInitiatives(services);
        AddEvaluations(services);
        AddCouncils(services);
        AddPanels(services);
        AddExchange(services);
        AddHolds(services);
        foreach (var topic in TogetherPermissions.Topics) services.AddSingleton(topic);
    }

    static void AddHolds(IServiceCollection services) => services
        .AddScoped<IHoldsPersons, ChallengesHold>().AddScoped<IHoldsPersons, AgreementsHold>().AddScoped<IHoldsPersons, InitiativesHold>().AddScoped<IHoldsPersons, CouncilsHold>()
        .AddScoped<IHoldsPersons, PanelsHold>().AddScoped<IHoldsPersons, PeersHold>().AddScoped<IHoldsPersons, GatheringsHold>().AddScoped<IHoldsPersons, EvaluationsHold>()
        .AddScoped<IHoldsPersons, ExchangeHolds>();

    static void AddInitiatives(IServiceCollection services)
    {
        services.AddSingleton(s => new CheckList(s.GetRequiredService<ContentFolders>().ReadAll("partnership-checks", PartnershipCheck.Read).Files));
        services.AddScoped<InitiativeWords>();
        services.AddScoped<InitiativeDesk>();
        services.AddScoped<InitiativeAgreements>();
        services.AddScoped<InitiativeBook>();
        services.AddScoped<PhaseDesk>();
        services.AddScoped<BudgetBook>();
        services.AddScoped<ToldPeople>();
        services.AddScoped<InitiativePageRun>();
        services.AddScoped<InitiativeList>();
        services.AddSingleton<StorySeal>();
        services.AddScoped<StoryBook>();
        services.AddScoped<ParticipantBook>();
        services.AddScoped<PartnershipCells>();
        services.AddScoped<MapRun>();
        services.AddScoped<MapWords>();
        services.AddScoped<CycleBook>();
        services.AddScoped<MeetingWords>();
        services.AddScoped<MeetingBook>();
        services.AddScoped<WorkBook>();
        services.AddSingleton(s => new TariffList(s.GetRequiredService<ContentFolders>().ReadAll("tariffs", Tariff.Read).Files));
        services.AddScoped<ClaimWords>();
        services.AddScoped<ClaimBook>();
        services.AddScoped<ClaimList>();
        services.AddSingleton(s => new LearningModules(s.GetRequiredService<ContentFolders>().ReadAll("preparation", LearningModule.Read).Files));
        services.AddScoped<PreparationBook>();
        services.AddScoped<IWaiting, PreparationWaiting>();
        services.AddScoped<IWaiting, InitiativesWaiting>();
        services.AddScoped<IWaiting, MeetingsWaiting>();
    }

    static void AddEvaluations(IServiceCollection services)
    {
        services.AddSingleton(s => new RoundInstruments(s.GetRequiredService<ContentFolders>().ReadAll("equity", QuestionFile.Read).Files));
        services.AddSingleton<RoundSeal>();
        services.AddScoped<EquityWords>();
        services.AddScoped<EquityFactsReading>();
        services.AddScoped<RoundOpening>();
        services.AddScoped<RoundAnswering>();
        services.AddScoped<RoundClosing>();
        services.AddScoped<RoundReading>();
        services.AddScoped<TrustedBook>();
        services.AddScoped<EvaluationPlace>();
        services.AddScoped<EvaluationPlans>();
        services.AddScoped<EvaluationWords>();
        services.AddScoped<ActionBook>();
        services.AddScoped<EvaluationJob>();
        services.AddScoped<ReportRun>();
        services.AddScoped<IWaiting, EvaluationsWaiting>();
        services.AddSingleton(EvaluationPermissions.Topic);
    }

    static void AddCouncils(IServiceCollection services)
    {
        services.AddScoped<CouncilWords>();
        services.AddScoped<CouncilDesk>();
        services.AddScoped<CouncilBook>();
        services.AddScoped<SeatBook>();
        services.AddScoped<CouncilMeetingBook>();
        services.AddScoped<DecisionBook>();
        services.AddScoped<CouncilPageRun>();
        services.AddScoped<CouncilList>();
        services.AddScoped<IWaiting, CouncilsWaiting>();
        services.AddScoped<GatheringWords>();
        services.AddScoped<GatheringDesk>();
        services.AddScoped<GatheringList>();
        services.AddScoped<IWaiting, GatheringsWaiting>();
        services.AddScoped<PeerWords>();
        services.AddScoped<PeerDesk>();
        services.AddScoped<PeerRequestDesk>();
        services.AddScoped<PeerRequestRun>();
        services.AddScoped<PeerList>();
        services.AddScoped<IWaiting, PeersWaiting>();
    }

    static void AddPanels(IServiceCollection services)
    {
        services.AddScoped<PanelWords>();
        services.AddScoped<PanelDesk>();
        services.AddScoped<PanelBook>();
        services.AddScoped<PanelPeople>();
        services.AddScoped<PanelTexts>();
        services.AddScoped<PanelComments>();
        services.AddScoped<PanelBurden>();
        services.AddScoped<PanelList>();
        services.AddScoped<PanelPageRun>();
        services.AddScoped<IWaiting, PanelsWaiting>();
        services.AddSingleton(PanelPermissions.Topic);
    }

    static void AddExchange(IServiceCollection services)
    {
        services.AddScoped<UnseenNews>();
        services.AddScoped<ExchangeWords>();
        services.AddScoped<ExchangeBook>();
        services.AddScoped<ReuseBook>();
        services.AddScoped<ExchangeList>();
        services.AddScoped<ExchangePageRun>();
        services.AddScoped<IWaiting, ExchangeWaiting>();
        services.AddSingleton(ExchangePermissions.Topic);
        services.AddScoped<ContributionReading>();
        services.AddScoped<ToldCourses>();
        services.AddScoped<ToldBackRun>();
        services.AddScoped<ToldList>();
        services.AddScoped<ChartShowing>();
        services.AddScoped<IWaiting, ToldWaiting>();
    }

    public void AddEntities(ModelBuilder model)
    {
        ChallengeModel.Add(model);
        DialogueModel.Add(model);
        ProposalModel.Add(model);
        AgreementModel.Add(model);
        InitiativeModel.Add(model);
        ParticipationModel.Add(model);
        StoryModel.Add(model);
        CycleModel.Add(model);
        MeetingModel.Add(model);
        ClaimModel.Add(model);
        PreparationModel.Add(model);
        EquityModel.Add(model);
        EvaluationModel.Add(model);
        CouncilModel.Add(model);
        GatheringModel.Add(model);
        PeerModel.Add(model);
        PanelModel.Add(model);
        ExchangeModel.Add(model);
    }

    public IEnumerable<ScheduledJob> Jobs => [EvaluationJob.Every];

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        ChallengesEndpoint.Map(endpoints);
        AgreementsEndpoint.Map(endpoints);
        InitiativesEndpoint.Map(endpoints);
        PartnershipMapEndpoint.Map(endpoints);
        MeetingCalendar.Map(endpoints);
        PayrollEndpoint.Map(endpoints);
        EquityEndpoint.Map(endpoints);
        CouncilsEndpoint.Map(endpoints);
        CouncilCalendar.Map(endpoints);
        GatheringCalendar.Map(endpoints);
        ExchangeEndpoint.Map(endpoints);
    }

    public IEnumerable<Permission> Permissions => [.. TogetherPermissions.All, .. AgreementPermissions.All, .. EvaluationPermissions.All, .. PanelPermissions.All];

    public IEnumerable<MenuPage> Menu =>
    [
        new(Area.Together, "challenges.title", "/together/challenges", TogetherPermissions.Read) { Group = "together.group.needs" },
        new(Area.Together, "challenges.new", "/together/challenges/new", TogetherPermissions.Frame) { Group = "together.group.needs" },
        new(Area.Together, "told.list", "/together/told", TogetherPermissions.Read) { Group = "together.group.needs" },
        new(Area.Together, "exchange.title", "/together/exchange", TogetherPermissions.Read) { Group = "together.group.needs" },
        new(Area.Together, "initiatives.title", "/together/initiatives", TogetherPermissions.Read) { Group = "together.group.work" },
        new(Area.Together, "councils.title", "/together/councils", TogetherPermissions.Read) { Group = "together.group.work" },
        new(Area.Together, "panels.title", "/together/panels", TogetherPermissions.Read) { Group = "together.group.work" },
        new(Area.Together, "preparation.title", "/together/preparation", TogetherPermissions.Read) { Group = "together.group.work" },
        new(Area.Together, "claims.page", "/together/compensation", TogetherPermissions.PayClaims) { Group = "together.group.work" },
        new(Area.Together, "gatherings.title", "/together/gatherings", TogetherPermissions.Read) { Group = "together.group.meet" },
        new(Area.Together, "peers.title", "/together/peers", TogetherPermissions.AskPeers) { Group = "together.group.meet" },
        new(Area.Together, "map.title", "/together/partnership-map", TogetherPermissions.Read) { Group = "together.group.partnership" },
        new(Area.Together, "equity.title", "/together/equity", TogetherPermissions.Read) { Group = "together.group.partnership" },
        new(Area.Together, "evaluations.title", "/together/evaluations", TogetherPermissions.Read) { Group = "together.group.partnership" },
        new(Area.Together, "report.title", "/together/partnership-report", TogetherPermissions.Read) { Group = "together.group.partnership" },
        new(Area.Together, "checks.page", "/together/partnership-checks", TogetherPermissions.Read) { Group = "together.group.partnership" },
        new(Area.Together, "agreements.title", "/together/agreements", TogetherPermissions.Read) { Group = "together.group.rules" },
        new(Area.Together, "gate.rules", "/together/gate-rules", TogetherPermissions.Read) { Group = "together.group.rules" },
        new(Area.Together, "moderation.title", "/together/moderation", TogetherPermissions.Moderate) { Group = "together.group.rules" },
        new(Area.Together, "moderation.log", "/together/moderation/log", TogetherPermissions.Read) { Group = "together.group.rules" },
    ];

    public IEnumerable<Command> Commands(CommandHost host) => [AgreementsCommand.Make(host)];

    public async Task MakeDemo(IServiceProvider services, DemoOptions options, CancellationToken cancel)
    {
        await DemoChallenges.Make(services, options, cancel);
        await DemoAgreements.Make(services, options, cancel);
        await DemoInitiatives.Make(services, options, cancel);
        await DemoEquity.Make(services, options, cancel);
        await DemoCouncils.Make(services, options, cancel);
        await DemoPanels.Make(services, options, cancel);
        await DemoExchange.Make(services, options, cancel);
    }
}
