using Kuber.Api.Registry;

namespace Kuber.Api.ApiRegistration.V1;

/// <summary>The table of API services.</summary>
internal static class APIServiceColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<APIService>> All =
    [
        Column.Name<APIService>(),
        Column.Text<APIService>("Service", "The service that answers.", static s => s.Spec.Service is { } service ? service.Namespace + "/" + service.Name : "Local"),
        Column.Text<APIService>("Available", "Whether it answers.", Available),
        Column.Age<APIService>(),
    ];

    private static string Available(APIService value) => value.Status.Conditions.Find(static c => c.Type == "Available") switch
    {
        null => "Unknown",
        { Status: "True" } => "True",
        { Reason.Length: > 0 } condition => $"{condition.Status} ({condition.Reason})",
        var condition => condition.Status,
    };
}
