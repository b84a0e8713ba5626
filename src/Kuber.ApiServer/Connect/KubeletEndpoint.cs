namespace Kuber.ApiServer.Connect;

/// <summary>Where the kubelet of a node is, and what requests to it go through.</summary>
/// <param name="Address">The base of its URLs.</param>
/// <param name="Http">Sends requests to it.</param>
internal sealed record KubeletEndpoint(Uri Address, HttpMessageInvoker Http)
{
    /// <summary>The URL of a path with a query.</summary>
    /// <param name="path">The path; its parts need no escapes.</param>
    /// <param name="query">Names and values.</param>
    public Uri Url(string path, IEnumerable<KeyValuePair<string, string>> query)
    {
        var text = string.Join('&', query.Select(q => Uri.EscapeDataString(q.Key) + "=" + Uri.EscapeDataString(q.Value)));
        return new(Address, text.Length == 0 ? path : path + "?" + text);
    }
}
