using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samsyn.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initiatives : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "together_initiatives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Aim = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AimBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ChallengeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Space = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Levels = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    MadeById = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAs = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    MadeAtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    BegunOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    BudgetFixedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    PatientsSince = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Stems = table.Column<string>(type: "TEXT", nullable: false),
                    MadeAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MovedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_initiatives", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_initiatives_kernel_organisations_MadeAtId",
                        column: x => x.MadeAtId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_initiatives_kernel_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_initiatives_kernel_people_MadeById",
                        column: x => x.MadeById,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_initiatives_together_challenges_ChallengeId",
                        column: x => x.ChallengeId,
                        principalTable: "together_challenges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "together_budget_lines",
                columns: table => new
                {
                    InitiativeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Use = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_budget_lines", x => new { x.InitiativeId, x.Use });
                    table.ForeignKey(
                        name: "FK_together_budget_lines_together_initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "together_initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_cycles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InitiativeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Aim = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Prediction = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Did = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    DidOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Study = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    StudiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Came = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Act = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ActedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Then = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_cycles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_cycles_together_initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "together_initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InitiativeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReviewedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Review = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_decisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_decisions_together_initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "together_initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_documents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InitiativeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AddedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_documents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_documents_together_initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "together_initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_initiative_measures",
                columns: table => new
                {
                    InitiativeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_initiative_measures", x => new { x.InitiativeId, x.Measure });
                    table.ForeignKey(
                        name: "FK_together_initiative_measures_together_initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "together_initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_initiative_phases",
                columns: table => new
                {
                    InitiativeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OpenedWith = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedWith = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_initiative_phases", x => new { x.InitiativeId, x.Phase });
                    table.ForeignKey(
                        name: "FK_together_initiative_phases_together_initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "together_initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InitiativeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    StartsAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Agenda = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Minutes = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    Seed = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_meetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_meetings_together_initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "together_initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_participants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InitiativeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HelperId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Called = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    InvitedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    InvitedAs = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    InvitedAtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InvitedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsContact = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsMentor = table.Column<bool>(type: "INTEGER", nullable: false),
                    PreparedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DeclinesPay = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_participants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_participants_kernel_organisations_InvitedAtId",
                        column: x => x.InvitedAtId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_participants_kernel_people_HelperId",
                        column: x => x.HelperId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_participants_kernel_people_InvitedById",
                        column: x => x.InvitedById,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_participants_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_participants_together_initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "together_initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_claims",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InitiativeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParticipantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Hours = table.Column<decimal>(type: "TEXT", precision: 6, scale: 2, nullable: false),
                    Kilometres = table.Column<decimal>(type: "TEXT", precision: 8, scale: 1, nullable: false),
                    CareHours = table.Column<decimal>(type: "TEXT", precision: 6, scale: 2, nullable: false),
                    CostsMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    IsPayDeclined = table.Column<bool>(type: "INTEGER", nullable: false),
                    TotalMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Tariff = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RateFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ClaimedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnsweredById = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    PaidOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_claims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_claims_kernel_people_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_claims_together_initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "together_initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_together_claims_together_participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "together_participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_meeting_seats",
                columns: table => new
                {
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParticipantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Duty = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Turn = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_meeting_seats", x => new { x.MeetingId, x.ParticipantId });
                    table.ForeignKey(
                        name: "FK_together_meeting_seats_together_meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "together_meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_together_meeting_seats_together_participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "together_participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_modules_done",
                columns: table => new
                {
                    ParticipantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Module = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_modules_done", x => new { x.ParticipantId, x.Module });
                    table.ForeignKey(
                        name: "FK_together_modules_done_together_participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "together_participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_taking_part",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InitiativeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParticipantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Say = table.Column<int>(type: "INTEGER", nullable: false),
                    IsAgreed = table.Column<bool>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_taking_part", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_taking_part_together_initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "together_initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_together_taking_part_together_participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "together_participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_tasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InitiativeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ParticipantId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_tasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_tasks_together_initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "together_initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_together_tasks_together_participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "together_participants",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_together_claims_AnsweredById",
                table: "together_claims",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_together_claims_InitiativeId",
                table: "together_claims",
                column: "InitiativeId");

            migrationBuilder.CreateIndex(
                name: "IX_together_claims_ParticipantId",
                table: "together_claims",
                column: "ParticipantId");

            migrationBuilder.CreateIndex(
                name: "IX_together_claims_State_ClaimedOn",
                table: "together_claims",
                columns: new[] { "State", "ClaimedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_together_cycles_InitiativeId_Number",
                table: "together_cycles",
                columns: new[] { "InitiativeId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_together_decisions_InitiativeId",
                table: "together_decisions",
                column: "InitiativeId");

            migrationBuilder.CreateIndex(
                name: "IX_together_decisions_ReviewedOn_ReviewOn",
                table: "together_decisions",
                columns: new[] { "ReviewedOn", "ReviewOn" });

            migrationBuilder.CreateIndex(
                name: "IX_together_documents_InitiativeId",
                table: "together_documents",
                column: "InitiativeId");

            migrationBuilder.CreateIndex(
                name: "IX_together_initiative_measures_Measure",
                table: "together_initiative_measures",
                column: "Measure");

            migrationBuilder.CreateIndex(
                name: "IX_together_initiatives_ChallengeId",
                table: "together_initiatives",
                column: "ChallengeId");

            migrationBuilder.CreateIndex(
                name: "IX_together_initiatives_MadeAtId",
                table: "together_initiatives",
                column: "MadeAtId");

            migrationBuilder.CreateIndex(
                name: "IX_together_initiatives_MadeById",
                table: "together_initiatives",
                column: "MadeById");

            migrationBuilder.CreateIndex(
                name: "IX_together_initiatives_MovedAtUtc",
                table: "together_initiatives",
                column: "MovedAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_together_initiatives_OrganisationId",
                table: "together_initiatives",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_together_initiatives_Phase_MovedAtUtc",
                table: "together_initiatives",
                columns: new[] { "Phase", "MovedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_together_meeting_seats_ParticipantId",
                table: "together_meeting_seats",
                column: "ParticipantId");

            migrationBuilder.CreateIndex(
                name: "IX_together_meetings_InitiativeId_StartsAtUtc",
                table: "together_meetings",
                columns: new[] { "InitiativeId", "StartsAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_together_participants_HelperId",
                table: "together_participants",
                column: "HelperId");

            migrationBuilder.CreateIndex(
                name: "IX_together_participants_InitiativeId_PersonId",
                table: "together_participants",
                columns: new[] { "InitiativeId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_together_participants_InvitedAtId",
                table: "together_participants",
                column: "InvitedAtId");

            migrationBuilder.CreateIndex(
                name: "IX_together_participants_InvitedById",
                table: "together_participants",
                column: "InvitedById");

            migrationBuilder.CreateIndex(
                name: "IX_together_participants_PersonId",
                table: "together_participants",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_together_taking_part_InitiativeId",
                table: "together_taking_part",
                column: "InitiativeId");

            migrationBuilder.CreateIndex(
                name: "IX_together_taking_part_Level_Phase_InitiativeId_Side_Say_IsAgreed_From_To",
                table: "together_taking_part",
                columns: new[] { "Level", "Phase", "InitiativeId", "Side", "Say", "IsAgreed", "From", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_together_taking_part_ParticipantId",
                table: "together_taking_part",
                column: "ParticipantId");

            migrationBuilder.CreateIndex(
                name: "IX_together_tasks_InitiativeId",
                table: "together_tasks",
                column: "InitiativeId");

            migrationBuilder.CreateIndex(
                name: "IX_together_tasks_ParticipantId",
                table: "together_tasks",
                column: "ParticipantId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "together_budget_lines");

            migrationBuilder.DropTable(
                name: "together_claims");

            migrationBuilder.DropTable(
                name: "together_cycles");

            migrationBuilder.DropTable(
                name: "together_decisions");

            migrationBuilder.DropTable(
                name: "together_documents");

            migrationBuilder.DropTable(
                name: "together_initiative_measures");

            migrationBuilder.DropTable(
                name: "together_initiative_phases");

            migrationBuilder.DropTable(
                name: "together_meeting_seats");

            migrationBuilder.DropTable(
                name: "together_modules_done");

            migrationBuilder.DropTable(
                name: "together_taking_part");

            migrationBuilder.DropTable(
                name: "together_tasks");

            migrationBuilder.DropTable(
                name: "together_meetings");

            migrationBuilder.DropTable(
                name: "together_participants");

            migrationBuilder.DropTable(
                name: "together_initiatives");
        }
    }
}
