using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samsyn.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CouncilsAndPanels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ChartShownById",
                table: "together_initiatives",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "together_councils",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Space = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    MadeById = table.Column<Guid>(type: "TEXT", nullable: false),
                    FoundedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    LeastPatients = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    TermMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    MostTerms = table.Column<int>(type: "INTEGER", nullable: true),
                    MostChairMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    MeetingsAYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Joint_Provider = table.Column<string>(type: "TEXT", maxLength: 140, nullable: true),
                    Joint_Patients = table.Column<string>(type: "TEXT", maxLength: 140, nullable: true),
                    Joint_ProviderSeats = table.Column<int>(type: "INTEGER", nullable: true),
                    Joint_PatientSeats = table.Column<int>(type: "INTEGER", nullable: true),
                    Joint_Need = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Joint_Quorum = table.Column<int>(type: "INTEGER", nullable: true),
                    Joint_Rounds = table.Column<int>(type: "INTEGER", nullable: true),
                    Joint_Deadlock = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    MovedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_councils", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_councils_kernel_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_councils_kernel_people_MadeById",
                        column: x => x.MadeById,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "together_exchange",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InitiativeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenAs = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    WrittenAtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenBy = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MadeAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenBackAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HiddenBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Reused = table.Column<int>(type: "INTEGER", nullable: false),
                    Stems = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_exchange", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_exchange_kernel_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_exchange_kernel_organisations_WrittenAtId",
                        column: x => x.WrittenAtId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_exchange_kernel_people_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_exchange_together_initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "together_initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "together_gatherings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Space = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    StartsAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeById = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CancelledBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_gatherings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_gatherings_kernel_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_gatherings_kernel_people_MadeById",
                        column: x => x.MadeById,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "together_panels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Payment = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    NeededBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Patients = table.Column<int>(type: "INTEGER", nullable: true),
                    SponsorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SponsorAs = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Space = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedWith = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    MadeAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MovedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_panels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_panels_kernel_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_panels_kernel_people_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "together_peers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Topics = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Languages = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Availability = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MostAtOnce = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PausedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MadeAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_peers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_peers_kernel_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_peers_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "together_council_decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CouncilId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    PutOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReviewedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Review = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_council_decisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_council_decisions_together_councils_CouncilId",
                        column: x => x.CouncilId,
                        principalTable: "together_councils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_council_meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CouncilId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    StartsAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Agenda = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Minutes = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    Seed = table.Column<int>(type: "INTEGER", nullable: true),
                    IsAttendanceKnown = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_council_meetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_council_meetings_together_councils_CouncilId",
                        column: x => x.CouncilId,
                        principalTable: "together_councils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_council_members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CouncilId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HelperId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Called = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CalledById = table.Column<Guid>(type: "TEXT", nullable: false),
                    CalledAs = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    CalledAtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CalledOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_council_members", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_council_members_kernel_organisations_CalledAtId",
                        column: x => x.CalledAtId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_council_members_kernel_people_CalledById",
                        column: x => x.CalledById,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_council_members_kernel_people_HelperId",
                        column: x => x.HelperId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_council_members_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_council_members_together_councils_CouncilId",
                        column: x => x.CouncilId,
                        principalTable: "together_councils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_exchange_reuses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SaidAs = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CameOfIt = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_exchange_reuses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_exchange_reuses_kernel_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_exchange_reuses_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_exchange_reuses_together_exchange_EntryId",
                        column: x => x.EntryId,
                        principalTable: "together_exchange",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_exchange_tags",
                columns: table => new
                {
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tag = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_exchange_tags", x => new { x.EntryId, x.Tag });
                    table.ForeignKey(
                        name: "FK_together_exchange_tags_together_exchange_EntryId",
                        column: x => x.EntryId,
                        principalTable: "together_exchange",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_sign_ups",
                columns: table => new
                {
                    GatheringId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Persons = table.Column<int>(type: "INTEGER", nullable: false),
                    Wish = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SignedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsSeated = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_sign_ups", x => new { x.GatheringId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_together_sign_ups_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_sign_ups_together_gatherings_GatheringId",
                        column: x => x.GatheringId,
                        principalTable: "together_gatherings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_panel_members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PanelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Called = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    InvitedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_panel_members", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_panel_members_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_panel_members_together_panels_PanelId",
                        column: x => x.PanelId,
                        principalTable: "together_panels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_panel_texts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PanelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_panel_texts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_panel_texts_together_panels_PanelId",
                        column: x => x.PanelId,
                        principalTable: "together_panels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_panel_visits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PanelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Times = table.Column<int>(type: "INTEGER", nullable: false),
                    Procedures = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    TravelMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    TravelKilometres = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_panel_visits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_panel_visits_together_panels_PanelId",
                        column: x => x.PanelId,
                        principalTable: "together_panels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_peer_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsForOther = table.Column<bool>(type: "INTEGER", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PeerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AskedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AskerShares = table.Column<bool>(type: "INTEGER", nullable: false),
                    PeerShares = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_peer_requests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_peer_requests_kernel_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_peer_requests_kernel_people_AskerId",
                        column: x => x.AskerId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_peer_requests_together_peers_PeerId",
                        column: x => x.PeerId,
                        principalTable: "together_peers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "together_ballot_rounds",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    CountedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ProviderSitting = table.Column<int>(type: "INTEGER", nullable: false),
                    PatientsSitting = table.Column<int>(type: "INTEGER", nullable: false),
                    Need = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_ballot_rounds", x => new { x.DecisionId, x.Round });
                    table.ForeignKey(
                        name: "FK_together_ballot_rounds_together_council_decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "together_council_decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_ballots",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CastOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_ballots", x => new { x.DecisionId, x.Round, x.MemberId });
                    table.ForeignKey(
                        name: "FK_together_ballots_together_council_decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "together_council_decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_together_ballots_together_council_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "together_council_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_council_seats",
                columns: table => new
                {
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Duty = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Turn = table.Column<int>(type: "INTEGER", nullable: true),
                    WasThere = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_council_seats", x => new { x.MeetingId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_together_council_seats_together_council_meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "together_council_meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_together_council_seats_together_council_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "together_council_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_council_terms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GoesOn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_council_terms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_council_terms_together_council_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "together_council_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_panel_outcomes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PanelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Use = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_panel_outcomes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_panel_outcomes_together_panel_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "together_panel_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_panel_outcomes_together_panels_PanelId",
                        column: x => x.PanelId,
                        principalTable: "together_panels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_panel_comments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PanelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Called = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    On = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    TextId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Edition = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<int>(type: "INTEGER", nullable: true),
                    Passage = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Quote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    OfId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AnsweredAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ChangedIn = table.Column<int>(type: "INTEGER", nullable: true),
                    ChangedAt = table.Column<int>(type: "INTEGER", nullable: true),
                    ChangedTo = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_panel_comments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_panel_comments_together_panel_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "together_panel_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_panel_comments_together_panel_texts_TextId",
                        column: x => x.TextId,
                        principalTable: "together_panel_texts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_panel_comments_together_panels_PanelId",
                        column: x => x.PanelId,
                        principalTable: "together_panels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_panel_editions",
                columns: table => new
                {
                    TextId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 60000, nullable: false),
                    Said = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_panel_editions", x => new { x.TextId, x.Number });
                    table.ForeignKey(
                        name: "FK_together_panel_editions_together_panel_texts_TextId",
                        column: x => x.TextId,
                        principalTable: "together_panel_texts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_peer_messages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsFromAsker = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_peer_messages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_peer_messages_together_peer_requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "together_peer_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_peer_offers",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PeerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfferedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeclined = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_peer_offers", x => new { x.RequestId, x.PeerId });
                    table.ForeignKey(
                        name: "FK_together_peer_offers_together_peer_requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "together_peer_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_together_peer_offers_together_peers_PeerId",
                        column: x => x.PeerId,
                        principalTable: "together_peers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_outcome_ratings",
                columns: table => new
                {
                    OutcomeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Weight = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_outcome_ratings", x => new { x.OutcomeId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_together_outcome_ratings_together_panel_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "together_panel_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_outcome_ratings_together_panel_outcomes_OutcomeId",
                        column: x => x.OutcomeId,
                        principalTable: "together_panel_outcomes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_together_ballots_MemberId",
                table: "together_ballots",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_together_council_decisions_CouncilId_PutOn",
                table: "together_council_decisions",
                columns: new[] { "CouncilId", "PutOn" });

            migrationBuilder.CreateIndex(
                name: "IX_together_council_meetings_CouncilId_StartsAtUtc",
                table: "together_council_meetings",
                columns: new[] { "CouncilId", "StartsAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_together_council_members_CalledAtId",
                table: "together_council_members",
                column: "CalledAtId");

            migrationBuilder.CreateIndex(
                name: "IX_together_council_members_CalledById",
                table: "together_council_members",
                column: "CalledById");

            migrationBuilder.CreateIndex(
                name: "IX_together_council_members_CouncilId_PersonId",
                table: "together_council_members",
                columns: new[] { "CouncilId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_together_council_members_HelperId",
                table: "together_council_members",
                column: "HelperId");

            migrationBuilder.CreateIndex(
                name: "IX_together_council_members_PersonId",
                table: "together_council_members",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_together_council_seats_MemberId",
                table: "together_council_seats",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_together_council_terms_MemberId",
                table: "together_council_terms",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_together_councils_MadeById",
                table: "together_councils",
                column: "MadeById");

            migrationBuilder.CreateIndex(
                name: "IX_together_councils_OrganisationId",
                table: "together_councils",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_together_exchange_AuthorId",
                table: "together_exchange",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_together_exchange_InitiativeId",
                table: "together_exchange",
                column: "InitiativeId");

            migrationBuilder.CreateIndex(
                name: "IX_together_exchange_MadeAtUtc",
                table: "together_exchange",
                column: "MadeAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_together_exchange_OrganisationId",
                table: "together_exchange",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_together_exchange_Reused_MadeAtUtc",
                table: "together_exchange",
                columns: new[] { "Reused", "MadeAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_together_exchange_WrittenAtId",
                table: "together_exchange",
                column: "WrittenAtId");

            migrationBuilder.CreateIndex(
                name: "IX_together_exchange_reuses_EntryId_OrganisationId",
                table: "together_exchange_reuses",
                columns: new[] { "EntryId", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_together_exchange_reuses_OrganisationId",
                table: "together_exchange_reuses",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_together_exchange_reuses_PersonId",
                table: "together_exchange_reuses",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_together_exchange_tags_Tag",
                table: "together_exchange_tags",
                column: "Tag");

            migrationBuilder.CreateIndex(
                name: "IX_together_gatherings_MadeById",
                table: "together_gatherings",
                column: "MadeById");

            migrationBuilder.CreateIndex(
                name: "IX_together_gatherings_OrganisationId",
                table: "together_gatherings",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_together_gatherings_StartsAtUtc",
                table: "together_gatherings",
                column: "StartsAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_together_outcome_ratings_MemberId",
                table: "together_outcome_ratings",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_together_panel_comments_MemberId",
                table: "together_panel_comments",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_together_panel_comments_PanelId_Number",
                table: "together_panel_comments",
                columns: new[] { "PanelId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_together_panel_comments_TextId",
                table: "together_panel_comments",
                column: "TextId");

            migrationBuilder.CreateIndex(
                name: "IX_together_panel_members_PanelId_PersonId",
                table: "together_panel_members",
                columns: new[] { "PanelId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_together_panel_members_PersonId",
                table: "together_panel_members",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_together_panel_outcomes_MemberId",
                table: "together_panel_outcomes",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_together_panel_outcomes_PanelId",
                table: "together_panel_outcomes",
                column: "PanelId");

            migrationBuilder.CreateIndex(
                name: "IX_together_panel_texts_PanelId",
                table: "together_panel_texts",
                column: "PanelId");

            migrationBuilder.CreateIndex(
                name: "IX_together_panel_visits_PanelId",
                table: "together_panel_visits",
                column: "PanelId");

            migrationBuilder.CreateIndex(
                name: "IX_together_panels_MovedAtUtc",
                table: "together_panels",
                column: "MovedAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_together_panels_OrganisationId",
                table: "together_panels",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_together_panels_SponsorId",
                table: "together_panels",
                column: "SponsorId");

            migrationBuilder.CreateIndex(
                name: "IX_together_peer_messages_RequestId_AtUtc",
                table: "together_peer_messages",
                columns: new[] { "RequestId", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_together_peer_offers_PeerId",
                table: "together_peer_offers",
                column: "PeerId");

            migrationBuilder.CreateIndex(
                name: "IX_together_peer_requests_AskerId",
                table: "together_peer_requests",
                column: "AskerId");

            migrationBuilder.CreateIndex(
                name: "IX_together_peer_requests_OrganisationId",
                table: "together_peer_requests",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_together_peer_requests_PeerId_State",
                table: "together_peer_requests",
                columns: new[] { "PeerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_together_peers_OrganisationId",
                table: "together_peers",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_together_peers_PersonId",
                table: "together_peers",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_together_sign_ups_PersonId",
                table: "together_sign_ups",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "together_ballot_rounds");

            migrationBuilder.DropTable(
                name: "together_ballots");

            migrationBuilder.DropTable(
                name: "together_council_seats");

            migrationBuilder.DropTable(
                name: "together_council_terms");

            migrationBuilder.DropTable(
                name: "together_exchange_reuses");

            migrationBuilder.DropTable(
                name: "together_exchange_tags");

            migrationBuilder.DropTable(
                name: "together_outcome_ratings");

            migrationBuilder.DropTable(
                name: "together_panel_comments");

            migrationBuilder.DropTable(
                name: "together_panel_editions");

            migrationBuilder.DropTable(
                name: "together_panel_visits");

            migrationBuilder.DropTable(
                name: "together_peer_messages");

            migrationBuilder.DropTable(
                name: "together_peer_offers");

            migrationBuilder.DropTable(
                name: "together_sign_ups");

            migrationBuilder.DropTable(
                name: "together_council_decisions");

            migrationBuilder.DropTable(
                name: "together_council_meetings");

            migrationBuilder.DropTable(
                name: "together_council_members");

            migrationBuilder.DropTable(
                name: "together_exchange");

            migrationBuilder.DropTable(
                name: "together_panel_outcomes");

            migrationBuilder.DropTable(
                name: "together_panel_texts");

            migrationBuilder.DropTable(
                name: "together_peer_requests");

            migrationBuilder.DropTable(
                name: "together_gatherings");

            migrationBuilder.DropTable(
                name: "together_councils");

            migrationBuilder.DropTable(
                name: "together_panel_members");

            migrationBuilder.DropTable(
                name: "together_peers");

            migrationBuilder.DropTable(
                name: "together_panels");

            migrationBuilder.DropColumn(
                name: "ChartShownById",
                table: "together_initiatives");
        }
    }
}
