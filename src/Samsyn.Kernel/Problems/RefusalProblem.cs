using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Texts;

namespace Samsyn.Kernel.Problems;

/// <summary>A refusal as problem details (RFC 9457), in English: a program reads it.</summary>
sealed class RefusalProblem(int status, Refusal refusal) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var sentence = httpContext.RequestServices.GetRequiredService<TextTable>().Sentence(refusal);
        return TypedResults.Problem(sentence, statusCode: status, type: RefusalAnswer.TypeOf(refusal.Code)).ExecuteAsync(httpContext);
    }
}
