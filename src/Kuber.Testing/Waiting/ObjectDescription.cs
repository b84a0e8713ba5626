using System.Globalization;
using Kuber.Api.Apps.V1;
using Kuber.Api.Batch.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Testing.Waiting;

/// <summary>Says in a few words how an object is, for people who read a failed test.</summary>
internal static class ObjectDescription
{
    private const int ItemsTold = 10;

    /// <summary><c>Deployment default/web</c>.</summary>
    public static string Title<T>(string ns, string name)
        where T : class, IApiMessage<T> => $"{T.TypeGroupVersionKind?.Kind ?? typeof(T).Name} {(ns.Length == 0 ? "" : ns + "/")}{name}";

    /// <summary>How an object is, beginning with "it".</summary>
    public static string State(IApiObject value) => "it " + Words(value) + (value.Metadata.DeletionTimestamp is null ? "" : ", and is being deleted")
        + (value.Metadata.Finalizers.IsEmpty ? "" : ", with finalizers " + string.Join(", ", value.Metadata.Finalizers));

    /// <summary>What a list holds.</summary>
    public static string List<T>(IReadOnlyList<T> items)
        where T : class, IApiObject => items.Count == 0
        ? "there are none"
        : string.Create(CultureInfo.InvariantCulture, $"there are {items.Count}: ")
            + string.Join("; ", items.Take(ItemsTold).Select(i => i.Metadata.Name + " " + Words(i))) + (items.Count > ItemsTold ? "; ..." : "");

    /// <summary>One event.</summary>
    public static string EventText(Event value) =>
        $"{value.Type} {value.Reason} {value.InvolvedObject.Kind}/{value.InvolvedObject.Name}: {value.Message}{(value.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" (x{value.Count})") : "")}";

    private static string Words(IApiObject value) => value switch
    {
        Deployment d => Invariant($"has {d.Status.AvailableReplicas} available of {d.Status.Replicas} replicas, {d.Status.UpdatedReplicas} updated, {d.Spec.Replicas} wanted (generation {d.Metadata.Generation}, observed {d.Status.ObservedGeneration}){Conditions(d.Status.Conditions.Select(static c => (c.Type, c.Status, c.Reason)))}"),
        ReplicaSet r => Invariant($"has {r.Status.AvailableReplicas} available of {r.Status.Replicas} replicas, {r.Spec.Replicas} wanted"),
        StatefulSet s => Invariant($"has {s.Status.AvailableReplicas} available of {s.Status.Replicas} replicas, {s.Status.UpdatedReplicas} updated, {s.Spec.Replicas} wanted"),
        DaemonSet d => Invariant($"has {d.Status.NumberAvailable} available of {d.Status.DesiredNumberScheduled} pods, {d.Status.UpdatedNumberScheduled} updated"),
        Job j => Invariant($"has {j.Status.Active} active, {j.Status.Succeeded} succeeded, {j.Status.Failed} failed pods{Conditions(j.Status.Conditions.Select(static c => (c.Type, c.Status, c.Reason)))}"),
        Pod p => PodWords(p),
        Node n => "has" + Conditions(n.Status.Conditions.Select(static c => (c.Type, c.Status, c.Reason))),
        _ => "exists",
    };

    private static string PodWords(Pod pod)
    {
        var status = pod.Status;
        var words = $"is {(status.Phase.Length == 0 ? "without phase" : status.Phase)} {(pod.Spec.NodeName.Length == 0 ? "without a node" : "on " + pod.Spec.NodeName)}";
        foreach (var container in status.ContainerStatuses)
        {
            var state = container.State switch
            {
                { Running: not null } => container.Ready ? "ready" : "running, not ready",
                { Terminated: { } t } => Invariant($"ended with {t.ExitCode}"),
                { Waiting: { } w } => "waiting: " + w.Reason,
                _ => "not started",
            };
            words += Invariant($", {container.Name} {state} ({container.RestartCount} restarts)");
        }

        return words + (status.Reason.Length == 0 ? "" : ", reason " + status.Reason);
    }

    private static string Conditions(IEnumerable<(string Type, string Status, string Reason)> conditions) =>
        string.Concat(conditions.Select(static c => $", {c.Type}={c.Status}{(c.Reason.Length == 0 ? "" : " (" + c.Reason + ")")}"));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
