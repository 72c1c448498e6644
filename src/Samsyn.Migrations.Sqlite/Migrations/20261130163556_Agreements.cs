using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samsyn.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Agreements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "together_agreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Space = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChallengeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    SignedEdition = table.Column<int>(type: "INTEGER", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SignedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: true),
                    OutcomeAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MadeAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MovedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_agreements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_agreements_kernel_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_agreements_kernel_people_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_agreements_together_challenges_ChallengeId",
                        column: x => x.ChallengeId,
                        principalTable: "together_challenges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_agreements_together_proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "together_proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "together_agreement_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    As = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_agreement_changes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_agreement_changes_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_agreement_changes_together_agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "together_agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_agreement_editions",
                columns: table => new
                {
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_agreement_editions", x => new { x.AgreementId, x.Number });
                    table.ForeignKey(
                        name: "FK_together_agreement_editions_together_agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "together_agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_agreement_people",
                columns: table => new
                {
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Writes = table.Column<bool>(type: "INTEGER", nullable: false),
                    Signs = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_agreement_people", x => new { x.AgreementId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_together_agreement_people_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_agreement_people_together_agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "together_agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_agreement_said",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    IsExcuse = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsMet = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_agreement_said", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_agreement_said_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_agreement_said_together_agreement_editions_AgreementId_Edition",
                        columns: x => new { x.AgreementId, x.Edition },
                        principalTable: "together_agreement_editions",
                        principalColumns: new[] { "AgreementId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "together_agreement_signatures",
                columns: table => new
                {
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 402, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_agreement_signatures", x => new { x.AgreementId, x.Edition, x.PersonId });
                    table.ForeignKey(
                        name: "FK_together_agreement_signatures_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_together_agreement_signatures_together_agreement_editions_AgreementId_Edition",
                        columns: x => new { x.AgreementId, x.Edition },
                        principalTable: "together_agreement_editions",
                        principalColumns: new[] { "AgreementId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_together_agreement_changes_AgreementId",
                table: "together_agreement_changes",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_together_agreement_changes_PersonId",
                table: "together_agreement_changes",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_together_agreement_people_PersonId",
                table: "together_agreement_people",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_together_agreement_said_AgreementId_Edition",
                table: "together_agreement_said",
                columns: new[] { "AgreementId", "Edition" });

            migrationBuilder.CreateIndex(
                name: "IX_together_agreement_said_PersonId",
                table: "together_agreement_said",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_together_agreement_signatures_PersonId",
                table: "together_agreement_signatures",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_together_agreements_AuthorId",
                table: "together_agreements",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_together_agreements_ChallengeId",
                table: "together_agreements",
                column: "ChallengeId");

            migrationBuilder.CreateIndex(
                name: "IX_together_agreements_MovedAtUtc",
                table: "together_agreements",
                column: "MovedAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_together_agreements_OrganisationId",
                table: "together_agreements",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_together_agreements_ProposalId",
                table: "together_agreements",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_together_agreements_State_OrganisationId",
                table: "together_agreements",
                columns: new[] { "State", "OrganisationId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "together_agreement_changes");

            migrationBuilder.DropTable(
                name: "together_agreement_people");

            migrationBuilder.DropTable(
                name: "together_agreement_said");

            migrationBuilder.DropTable(
                name: "together_agreement_signatures");

            migrationBuilder.DropTable(
                name: "together_agreement_editions");

            migrationBuilder.DropTable(
                name: "together_agreements");
        }
    }
}
