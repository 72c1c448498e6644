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
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
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

            migrationBuilder.CreateIndex(
                name: "IX_together_allowed_names_PersonId",
                table: "together_allowed_names",
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
                name: "IX_together_challenges_AuthorId_MovedAtUtc",
                table: "together_challenges",
                columns: new[] { "AuthorId", "MovedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_together_challenges_FramedAtId",
                table: "together_challenges",
                column: "FramedAtId");

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
                name: "together_challenge_changes");

            migrationBuilder.DropTable(
                name: "together_challenge_editions");

            migrationBuilder.DropTable(
                name: "together_challenge_measures");

            migrationBuilder.DropTable(
                name: "together_challenges");
        }
    }
}
