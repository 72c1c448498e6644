using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samsyn.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Equity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "together_evaluation_plans",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    DaysOpen = table.Column<int>(type: "INTEGER", nullable: false),
                    AsksPhases = table.Column<bool>(type: "INTEGER", nullable: false),
                    TrustedId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_evaluation_plans", x => x.OrganisationId);
                    table.ForeignKey(
                        name: "FK_together_evaluation_plans_kernel_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_evaluation_plans_kernel_people_TrustedId",
                        column: x => x.TrustedId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "together_rounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InitiativeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Instrument = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AskedPatients = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedProfessionals = table.Column<int>(type: "INTEGER", nullable: false),
                    NotReached = table.Column<int>(type: "INTEGER", nullable: false),
                    AnsweredPatients = table.Column<int>(type: "INTEGER", nullable: true),
                    AnsweredProfessionals = table.Column<int>(type: "INTEGER", nullable: true),
                    Reminders = table.Column<int>(type: "INTEGER", nullable: false),
                    Facts = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_rounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_rounds_kernel_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_rounds_together_initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "together_initiatives",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "together_agreed_actions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerCalled = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    AgreedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FollowUpOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FollowedUpOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FollowUp = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_agreed_actions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_agreed_actions_kernel_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_agreed_actions_kernel_people_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_agreed_actions_together_rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "together_rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_round_asked",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParticipantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    HasAnswered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_round_asked", x => new { x.RoundId, x.Key });
                    table.ForeignKey(
                        name: "FK_together_round_asked_kernel_people_ToId",
                        column: x => x.ToId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_round_asked_together_rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "together_rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_round_boxes",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sealed = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_round_boxes", x => new { x.RoundId, x.Side });
                    table.ForeignKey(
                        name: "FK_together_round_boxes_together_rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "together_rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_round_comments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sealed = table.Column<string>(type: "TEXT", nullable: true),
                    Told = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    HandledOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_round_comments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_round_comments_together_rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "together_rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_round_results",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Mean = table.Column<decimal>(type: "TEXT", precision: 3, scale: 1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_round_results", x => new { x.RoundId, x.Side, x.Question });
                    table.ForeignKey(
                        name: "FK_together_round_results_together_rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "together_rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_together_agreed_actions_OrganisationId_AgreedOn",
                table: "together_agreed_actions",
                columns: new[] { "OrganisationId", "AgreedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_together_agreed_actions_OwnerId_State_FollowUpOn",
                table: "together_agreed_actions",
                columns: new[] { "OwnerId", "State", "FollowUpOn" });

            migrationBuilder.CreateIndex(
                name: "IX_together_agreed_actions_RoundId",
                table: "together_agreed_actions",
                column: "RoundId");

            migrationBuilder.CreateIndex(
                name: "IX_together_evaluation_plans_TrustedId",
                table: "together_evaluation_plans",
                column: "TrustedId");

            migrationBuilder.CreateIndex(
                name: "IX_together_round_asked_ToId_HasAnswered",
                table: "together_round_asked",
                columns: new[] { "ToId", "HasAnswered" });

            migrationBuilder.CreateIndex(
                name: "IX_together_round_comments_RoundId",
                table: "together_round_comments",
                column: "RoundId");

            migrationBuilder.CreateIndex(
                name: "IX_together_rounds_ClosedOn_ClosesOn",
                table: "together_rounds",
                columns: new[] { "ClosedOn", "ClosesOn" });

            migrationBuilder.CreateIndex(
                name: "IX_together_rounds_InitiativeId_Phase",
                table: "together_rounds",
                columns: new[] { "InitiativeId", "Phase" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_together_rounds_OrganisationId_ClosedOn",
                table: "together_rounds",
                columns: new[] { "OrganisationId", "ClosedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_together_rounds_OrganisationId_OpenedOn",
                table: "together_rounds",
                columns: new[] { "OrganisationId", "OpenedOn" },
                unique: true,
                filter: "\"InitiativeId\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "together_agreed_actions");

            migrationBuilder.DropTable(
                name: "together_evaluation_plans");

            migrationBuilder.DropTable(
                name: "together_round_asked");

            migrationBuilder.DropTable(
                name: "together_round_boxes");

            migrationBuilder.DropTable(
                name: "together_round_comments");

            migrationBuilder.DropTable(
                name: "together_round_results");

            migrationBuilder.DropTable(
                name: "together_rounds");
        }
    }
}
