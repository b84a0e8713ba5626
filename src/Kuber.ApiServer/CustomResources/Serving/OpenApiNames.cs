namespace Kuber.ApiServer.CustomResources.Serving;

/// <summary>The names of the schemas of custom resources.</summary>
internal static class OpenApiNames
{
    /// <summary>The name of a kind's schema, such as <c>com.example.v1.Widget</c> of the group <c>example.com</c>.</summary>
    public static string Of(string group, string version, string kind) => string.Join('.', group.Split('.').Reverse()) + "." + version + "." + kind;
}
