using System.Globalization;
using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.CustomResources.Paths;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Serving;

/// <summary>The fields of a custom resource that field selectors may name.</summary>
internal static class CustomFields
{
    /// <summary>How each field is read, by its name in selectors.</summary>
    public static Dictionary<string, Func<IApiObject, string>> Of(ApiList<SelectableField> selectable, CustomResource resource, bool namespaced)
    {
        Dictionary<string, Func<IApiObject, string>> all = new(StringComparer.Ordinal) { ["metadata.name"] = static o => o.Metadata.Name };
        if (namespaced)
        {
            all["metadata.namespace"] = static o => o.Metadata.Namespace;
        }

        foreach (var field in selectable)
        {
            if (TreePath.TryParse(field.JsonPath) is { } path)
            {
                all[field.JsonPath.TrimStart('.')] = o => Text(path.First(((DynamicObject)resource.FromStorage(o)).Content));
            }
        }

        return all;
    }

    private static string Text(ApiValue? value) => value switch
    {
        { IsText: true } text => text.Text!,
        { Kind: ApiValueKind.Boolean } flag => flag.Boolean ? "true" : "false",
        { Kind: ApiValueKind.Integer } number => number.Integer.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };
}
