using System.Globalization;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The table of pods.</summary>
internal static class PodColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<Pod>> All =
    [
        Column.Name<Pod>(),
        Column.Text<Pod>("Ready", "How many of its containers are ready.", static p => PodSummary.Of(p).Ready),
        Column.Text<Pod>("Status", "The state in a word.", static p => PodSummary.Of(p).Reason),
        Column.Text<Pod>("Restarts", "How often its containers were restarted, and when last.", static (p, c) => Restarts(PodSummary.Of(p), c)),
        Column.Age<Pod>(),
        Column.Text<Pod>("IP", "Its address.", static p => OrNone(p.Status.PodIPs.IsEmpty ? "" : p.Status.PodIPs[0].Ip), 1),
        Column.Text<Pod>("Node", "Where it runs.", static p => OrNone(p.Spec.NodeName), 1),
        Column.Text<Pod>("Nominated Node", "Where it is to run once others have left.", static p => OrNone(p.Status.NominatedNodeName), 1),
        Column.Text<Pod>("Readiness Gates", "How many of its readiness gates hold.", Gates, 1),
    ];

    /// <summary>That a pod has ended, for its row.</summary>
    public static RowCondition? Condition(Pod pod) => pod.Status.Phase switch
    {
        "Succeeded" => new("Completed", "Succeeded", "The pod has completed successfully."),
        "Failed" => new("Completed", "Failed", "The pod failed."),
        _ => null,
    };

    private static string OrNone(string text) => text.Length > 0 ? text : "<none>";

    private static string Restarts(PodSummary summary, TableContext context)
    {
        var count = summary.Restarts.ToString(CultureInfo.InvariantCulture);
        return summary.Restarts == 0 || summary.LastRestart is not { } last ? count : $"{count} ({HumanDuration.Since((Time?)last, context)} ago)";
    }

    private static string Gates(Pod pod)
    {
        if (pod.Spec.ReadinessGates.IsEmpty)
        {
            return "<none>";
        }

        var held = 0;
        foreach (var gate in pod.Spec.ReadinessGates)
        {
            held += pod.Status.Conditions.Find(c => c.Type == gate.ConditionType)?.Status == "True" ? 1 : 0;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{held}/{pod.Spec.ReadinessGates.Count}");
    }
}
