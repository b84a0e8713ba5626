using Kuber.Api.Validation;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Cel.Functions.CelTraversal;

namespace Kuber.Machinery.Cel.Functions.Urls;

/// <summary>URLs: absolute ones and paths.</summary>
public static class UrlsLibrary
{
    /// <summary>The library.</summary>
    public static CelLibrary Library { get; } = new("kubernetes.urls")
    {
        Functions =
        [
            new("url", new CelOverload("string_to_url", [CelType.String], CelUrl.UrlType, static a => Read(a[0].Text())) { Estimate = OfFirstAsLarge, Cost = SpentOnFirst }),
            new("isURL", new CelOverload("is_url_string", [CelType.String], CelType.Bool, static a => CelBool.Of(GoUrl.RequestError(a[0].Text()) is null))),
            new("getScheme", Part("url_get_scheme", static url => url.Scheme)),
            new("getHost", Part("url_get_host", static url => url.Host)),
            new("getHostname", Part("url_get_hostname", static url => url.Hostname)),
            new("getPort", Part("url_get_port", static url => url.Port)),
            new("getEscapedPath", Part("url_get_escaped_path", static url => url.EscapedPath)),
            new("getQuery", new CelOverload("url_get_query", [CelUrl.UrlType], CelType.MapOf(CelType.String, CelType.ListOf(CelType.String)), static a => Query((CelUrl)a[0])) { IsMember = true }),
        ],
    };

    private static CelOverload Part(string id, Func<CelUrl, string> part) =>
        new(id, [CelUrl.UrlType], CelType.String, a => new CelString(part((CelUrl)a[0]))) { IsMember = true };

    private static CelValue Read(string text)
    {
        const string Wrong = "URL parse error during conversion from string: ";
        if (GoUrl.RequestError(text) is { } wrong)
        {
            return new CelError(Wrong + wrong);
        }

        return GoUrl.Parse(text, out var error) is { } url ? new CelUrl(url) : new CelError(Wrong + error);
    }

    private static CelEntries Query(CelUrl url) =>
        CelEntries.Of(url.Query().Select(static q => KeyValuePair.Create<CelValue, CelValue>(new CelString(q.Key), CelArguments.ListOf(q.Value))));
}
