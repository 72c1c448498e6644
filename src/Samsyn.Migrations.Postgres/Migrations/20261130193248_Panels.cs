using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samsyn.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Panels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ChartShownById",
                table: "together_initiatives",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "together_exchange",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    Body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    Language = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    InitiativeId = table.Column<Guid>(type: "uuid", nullable: true),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenAs = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    WrittenAtId = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    MadeAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TakenBackAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HiddenBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Reused = table.Column<int>(type: "integer", nullable: false),
                    Stems = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
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
                name: "together_panels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    About = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Payment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    NeededBy = table.Column<DateOnly>(type: "date", nullable: false),
                    Patients = table.Column<int>(type: "integer", nullable: true),
                    SponsorId = table.Column<Guid>(type: "uuid", nullable: false),
                    SponsorAs = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Space = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Language = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedWith = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    MadeAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MovedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
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
                name: "together_exchange_reuses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    SaidAs = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CameOfIt = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
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
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Tag = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false)
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
                name: "together_panel_members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PanelId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Called = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Side = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    InvitedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PanelId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PanelId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Times = table.Column<int>(type: "integer", nullable: false),
                    Procedures = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    TravelMinutes = table.Column<int>(type: "integer", nullable: false),
                    TravelKilometres = table.Column<int>(type: "integer", nullable: false)
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
                name: "together_panel_outcomes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PanelId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Use = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: true)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PanelId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Side = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Called = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    On = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    TextId = table.Column<Guid>(type: "uuid", nullable: true),
                    Edition = table.Column<int>(type: "integer", nullable: true),
                    At = table.Column<int>(type: "integer", nullable: true),
                    Passage = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Quote = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    OfId = table.Column<Guid>(type: "uuid", nullable: true),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    AnsweredAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ChangedIn = table.Column<int>(type: "integer", nullable: true),
                    ChangedAt = table.Column<int>(type: "integer", nullable: true),
                    ChangedTo = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
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
                    TextId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Body = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    Said = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                name: "together_outcome_ratings",
                columns: table => new
                {
                    OutcomeId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Weight = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
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

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

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
                name: "together_exchange");

            migrationBuilder.DropTable(
                name: "together_panel_outcomes");

            migrationBuilder.DropTable(
                name: "together_panel_texts");

            migrationBuilder.DropTable(
                name: "together_panel_members");

            migrationBuilder.DropTable(
                name: "together_panels");

            migrationBuilder.DropColumn(
                name: "ChartShownById",
                table: "together_initiatives");
        }
    }
}
