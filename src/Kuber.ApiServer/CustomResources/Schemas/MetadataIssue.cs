namespace Kuber.ApiServer.CustomResources.Schemas;

/// <summary>Puts what a decoder of metadata tells of in the place where the metadata stands.</summary>
internal static class MetadataIssue
{
    /// <summary>The whole issue, such as <c>unknown field "metadata.foo"</c> of <c>unknown field "foo"</c>.</summary>
    public static string In(string issue, string path)
    {
        var quote = issue.IndexOf('"', StringComparison.Ordinal) + 1;
        return issue[..quote] + path + "." + issue[quote..];
    }

    /// <summary>The path of the field alone.</summary>
    public static string Path(string issue, string path)
    {
        var quote = issue.IndexOf('"', StringComparison.Ordinal) + 1;
        return path + "." + issue[quote..^1];
    }
}
