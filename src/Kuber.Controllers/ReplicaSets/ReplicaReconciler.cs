using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.ReplicaSets;

/// <summary>
/// Keeps as many pods as an owner wants; for ReplicaSets and ReplicationControllers alike. Claims its pods, decides by
/// <see cref="ReplicaSetPlan"/>, creates or deletes, and writes the status.
/// </summary>
internal abstract class ReplicaReconciler<TOwner> : IReconciler
    where TOwner : class, IApiObject, IApiMessage<TOwner>
{
    private readonly ControllerContext context;
    private readonly ILister<TOwner> owners;
    private readonly PodWriter writer;

    protected ReplicaReconciler(ControllerContext context, string component)
    {
        this.context = context;
        owners = context.Informers.For<TOwner>().Lister;
        Pods = Ownership.Indexed(context.Informers.For<Pod>()).Lister;
        writer = new(context.Client, context.Events.Recorder(component));
    }

    /// <summary>All pods.</summary>
    protected ILister<Pod> Pods { get; }

    /// <summary>The selector of an owner; null where it cannot select.</summary>
    protected abstract LabelSelector? SelectorOf(TOwner owner);

    /// <summary>What the decision rests on.</summary>
    protected abstract ReplicaSetSnapshot Snapshot(TOwner owner, IReadOnlyList<Pod> pods, Time now);

    /// <summary>The owner with its new status; the same instance where nothing changed.</summary>
    protected abstract TOwner WithStatus(TOwner owner, ReplicaCounts counts, (string Reason, string Message)? failure, Time now);

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (owners.Get(key.Namespace, key.Name) is not { } owner || SelectorOf(owner) is not { } selector)
        {
            return null;
        }

        var now = Time.Now(context.Clock);
        var pods = await Ownership.ClaimAsync(context.Client, owner, selector, Pods, PodRules.IsActive, cancellationToken);
        var snapshot = Snapshot(owner, pods, now);
        var plan = ReplicaSetPlan.Decide(snapshot);
        (string Reason, string Message)? failure = null;
        Exception? thrown = null;
        if (plan.Create > 0)
        {
            thrown = await SlowStart.RunAsync(plan.Create, _ => writer.CreateAsync(owner, PodTemplates.Instantiate(snapshot.Template, owner), cancellationToken));
            failure = thrown is null ? null : ("FailedCreate", thrown.Message);
        }
        else if (plan.Delete.Count > 0)
        {
            try
            {
                await Task.WhenAll(plan.Delete.Select(pod => writer.DeleteAsync(owner, pod, cancellationToken)));
            }
            catch (Exception exception)
            {
                thrown = exception;
                failure = ("FailedDelete", exception.Message);
            }
        }

        if (thrown is not null && Failures.IsNamespaceTerminating(thrown))
        {
            return null;
        }

        var updated = WithStatus(owner, plan.Counts, failure, now);
        if (!ReferenceEquals(updated, owner))
        {
            await context.Client.UpdateAsync(updated, "status", Writes.Update, cancellationToken);
        }

        if (thrown is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(thrown);
        }

        return plan.RecheckAfter;
    }
}
