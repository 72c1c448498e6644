using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samsyn.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Together : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "together_challenges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    Need = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Whom = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Known = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Area = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Level = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ByWhen = table.Column<DateOnly>(type: "date", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Space = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Language = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    From = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    FramedAs = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    FramedAtId = table.Column<Guid>(type: "uuid", nullable: false),
                    FramedBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    HiddenBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    MadeAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PublishedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MovedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_challenges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_challenges_kernel_organisations_FramedAtId",
                        column: x => x.FramedAtId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_challenges_kernel_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_challenges_kernel_people_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_challenges_together_challenges_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "together_challenges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "together_allowed_names",
                columns: table => new
                {
                    ChallengeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_allowed_names", x => new { x.ChallengeId, x.Name });
                    table.ForeignKey(
                        name: "FK_together_allowed_names_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_allowed_names_together_challenges_ChallengeId",
                        column: x => x.ChallengeId,
                        principalTable: "together_challenges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_assessors",
                columns: table => new
                {
                    ChallengeId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    SpokenAs = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SpokenBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_assessors", x => new { x.ChallengeId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_together_assessors_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_assessors_together_challenges_ChallengeId",
                        column: x => x.ChallengeId,
                        principalTable: "together_challenges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_challenge_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChallengeId = table.Column<Guid>(type: "uuid", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    As = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Act = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    From = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    To = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Rule = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    RemarkId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_challenge_changes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_challenge_changes_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_challenge_changes_together_challenges_ChallengeId",
                        column: x => x.ChallengeId,
                        principalTable: "together_challenges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_challenge_editions",
                columns: table => new
                {
                    ChallengeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Title = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    Need = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Whom = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Known = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_challenge_editions", x => new { x.ChallengeId, x.Number });
                    table.ForeignKey(
                        name: "FK_together_challenge_editions_together_challenges_ChallengeId",
                        column: x => x.ChallengeId,
                        principalTable: "together_challenges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_challenge_measures",
                columns: table => new
                {
                    ChallengeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Measure = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_challenge_measures", x => new { x.ChallengeId, x.Measure });
                    table.ForeignKey(
                        name: "FK_together_challenge_measures_together_challenges_ChallengeId",
                        column: x => x.ChallengeId,
                        principalTable: "together_challenges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_challenge_members",
                columns: table => new
                {
                    ChallengeId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_challenge_members", x => new { x.ChallengeId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_together_challenge_members_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_together_challenge_members_together_challenges_ChallengeId",
                        column: x => x.ChallengeId,
                        principalTable: "together_challenges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_endorsements",
                columns: table => new
                {
                    OfId = table.Column<Guid>(type: "uuid", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    ChallengeId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_endorsements", x => new { x.OfId, x.ById });
                    table.ForeignKey(
                        name: "FK_together_endorsements_kernel_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_endorsements_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_endorsements_together_challenges_ChallengeId",
                        column: x => x.ChallengeId,
                        principalTable: "together_challenges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_followings",
                columns: table => new
                {
                    ChallengeId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_followings", x => new { x.ChallengeId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_together_followings_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_together_followings_together_challenges_ChallengeId",
                        column: x => x.ChallengeId,
                        principalTable: "together_challenges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChallengeId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposerId = table.Column<Guid>(type: "uuid", nullable: false),
                    SpokenAs = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SpokenAtId = table.Column<Guid>(type: "uuid", nullable: false),
                    SpokenBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    Text = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false),
                    Takes = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    MovedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_proposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_proposals_kernel_organisations_SpokenAtId",
                        column: x => x.SpokenAtId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_proposals_kernel_people_ProposerId",
                        column: x => x.ProposerId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_proposals_together_challenges_ChallengeId",
                        column: x => x.ChallengeId,
                        principalTable: "together_challenges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_remarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChallengeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    QuestionId = table.Column<Guid>(type: "uuid", nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    SpokenAs = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SpokenAtId = table.Column<Guid>(type: "uuid", nullable: false),
                    SpokenBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    TakenBackAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HiddenBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_remarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_remarks_kernel_organisations_SpokenAtId",
                        column: x => x.SpokenAtId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_remarks_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_remarks_together_challenges_ChallengeId",
                        column: x => x.ChallengeId,
                        principalTable: "together_challenges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_together_remarks_together_remarks_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "together_remarks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "together_assessments",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Criterion = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Level = table.Column<int>(type: "integer", nullable: true),
                    Why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_assessments", x => new { x.ProposalId, x.PersonId, x.Criterion });
                    table.ForeignKey(
                        name: "FK_together_assessments_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_assessments_together_proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "together_proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_conflicts",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    HasConflict = table.Column<bool>(type: "boolean", nullable: false),
                    What = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_conflicts", x => new { x.ProposalId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_together_conflicts_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_conflicts_together_proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "together_proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_proposal_editions",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Title = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    Text = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false),
                    Takes = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_proposal_editions", x => new { x.ProposalId, x.Number });
                    table.ForeignKey(
                        name: "FK_together_proposal_editions_together_proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "together_proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_together_allowed_names_PersonId",
                table: "together_allowed_names",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_together_assessments_PersonId",
                table: "together_assessments",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_together_assessors_PersonId",
                table: "together_assessors",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_together_challenge_changes_AtUtc",
                table: "together_challenge_changes",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_together_challenge_changes_ChallengeId",
                table: "together_challenge_changes",
                column: "ChallengeId");

            migrationBuilder.CreateIndex(
                name: "IX_together_challenge_changes_PersonId",
                table: "together_challenge_changes",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_together_challenge_measures_Measure",
                table: "together_challenge_measures",
                column: "Measure");

            migrationBuilder.CreateIndex(
                name: "IX_together_challenge_members_PersonId",
                table: "together_challenge_members",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_together_challenges_AuthorId_MovedAtUtc",
                table: "together_challenges",
                columns: new[] { "AuthorId", "MovedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_together_challenges_FramedAtId",
                table: "together_challenges",
                column: "FramedAtId");

            migrationBuilder.CreateIndex(
                name: "IX_together_challenges_MergedIntoId",
                table: "together_challenges",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_together_challenges_MovedAtUtc",
                table: "together_challenges",
                column: "MovedAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_together_challenges_OrganisationId",
                table: "together_challenges",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_together_challenges_State_MovedAtUtc",
                table: "together_challenges",
                columns: new[] { "State", "MovedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_together_conflicts_PersonId",
                table: "together_conflicts",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_together_endorsements_ChallengeId",
                table: "together_endorsements",
                column: "ChallengeId");

            migrationBuilder.CreateIndex(
                name: "IX_together_endorsements_OrganisationId",
                table: "together_endorsements",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_together_endorsements_PersonId",
                table: "together_endorsements",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_together_followings_PersonId",
                table: "together_followings",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_together_proposals_ChallengeId",
                table: "together_proposals",
                column: "ChallengeId");

            migrationBuilder.CreateIndex(
                name: "IX_together_proposals_ProposerId",
                table: "together_proposals",
                column: "ProposerId");

            migrationBuilder.CreateIndex(
                name: "IX_together_proposals_SpokenAtId",
                table: "together_proposals",
                column: "SpokenAtId");

            migrationBuilder.CreateIndex(
                name: "IX_together_remarks_ChallengeId_AtUtc",
                table: "together_remarks",
                columns: new[] { "ChallengeId", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_together_remarks_PersonId",
                table: "together_remarks",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_together_remarks_QuestionId",
                table: "together_remarks",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_together_remarks_SpokenAtId",
                table: "together_remarks",
                column: "SpokenAtId");

            // Stems of the texts, for searching; kept by PostgresChallengeSearch and outside of the model
            migrationBuilder.Sql("CREATE TABLE together_challenge_search (challenge_id uuid PRIMARY KEY REFERENCES together_challenges (\"Id\") ON DELETE CASCADE, words tsvector NOT NULL)");
            migrationBuilder.Sql("CREATE INDEX together_challenge_search_words ON together_challenge_search USING gin (words)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE together_challenge_search");

            migrationBuilder.DropTable(
                name: "together_allowed_names");

            migrationBuilder.DropTable(
                name: "together_assessments");

            migrationBuilder.DropTable(
                name: "together_assessors");

            migrationBuilder.DropTable(
                name: "together_challenge_changes");

            migrationBuilder.DropTable(
                name: "together_challenge_editions");

            migrationBuilder.DropTable(
                name: "together_challenge_measures");

            migrationBuilder.DropTable(
                name: "together_challenge_members");

            migrationBuilder.DropTable(
                name: "together_conflicts");

            migrationBuilder.DropTable(
                name: "together_endorsements");

            migrationBuilder.DropTable(
                name: "together_followings");

            migrationBuilder.DropTable(
                name: "together_proposal_editions");

            migrationBuilder.DropTable(
                name: "together_remarks");

            migrationBuilder.DropTable(
                name: "together_proposals");

            migrationBuilder.DropTable(
                name: "together_challenges");
        }
    }
}
