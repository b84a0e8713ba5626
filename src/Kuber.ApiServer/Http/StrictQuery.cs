using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Kuber.ApiServer.Http;

/// <summary>The parameters of a query by their exact names: ASP.NET's own reader takes <c>dryrun</c> for <c>dryRun</c>.</summary>
internal sealed class StrictQuery : IQueryFeature
{
    private StrictQuery(IQueryCollection query) => Query = query;

    /// <inheritdoc/>
    public IQueryCollection Query { get; set; }

    /// <summary>Reads the query of a request.</summary>
    public static void Install(HttpContext http)
    {
        var text = http.Request.QueryString;
        if (!text.HasValue)
        {
            return;
        }

        var values = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var pair in new QueryStringEnumerable(text.Value))
        {
            var name = pair.DecodeName().ToString();
            values[name] = StringValues.Concat(values.GetValueOrDefault(name), pair.DecodeValue().ToString());
        }

        http.Features.Set<IQueryFeature>(new StrictQuery(new QueryCollection(values)));
    }
}
