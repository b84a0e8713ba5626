using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Policy.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Selectors;

namespace Kuber.ApiServer.Subresources;

/// <summary>
/// Deletes a pod where its disruption budget allows that. A pod that has ended, was never started or is going already costs no
/// budget. Any other takes one from its budget's allowance, unless it is not ready and the budget's policy lets such pods go.
/// </summary>
internal sealed class PodEviction(ApiServerCore core) : SubresourceHandler
{
    private const int MaxDisruptedPods = 2000;
    private const string Refusal = "Cannot evict pod as it would violate the pod's disruption budget.";

    /// <inheritdoc/>
    public override KindInfo Posted { get; } = KindOf<Eviction>();

    /// <inheritdoc/>
    public override bool Serves(ServedResource resource, string subresource) =>
        subresource == "eviction" && resource is { Group: "", Plural: "pods" };

    /// <inheritdoc/>
    public override async ValueTask<object> PostAsync(RequestContext context, object body)
    {
        var eviction = (Eviction)body;
        if (eviction.Metadata.Name != context.Name)
        {
            throw StatusErrors.BadRequest("name in URL does not match name in Eviction object");
        }

        var options = eviction.DeleteOptions ?? DeleteOptions.Empty;
        context = context.WithDryRun(IsDryRun(context, options));
        var pod = (Pod)(await core.Registry.GetAsync(context, "")).Value;
        if (CostsNothing(pod))
        {
            var guarded = pod.Status.Phase == "Pending" && pod.Metadata.DeletionTimestamp is null ? AsOf(options, pod) : options;
            await DeleteAsync(context, guarded);
            return new Status { StatusValue = "Success", Code = 201 };
        }

        var budgets = Budgets(pod);
        if (budgets.Count > 1)
        {
            throw StatusErrors.Unclassified("This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.");
        }

        if (budgets.Count == 1)
        {
            if (IsReady(pod) || !LetsUnreadyGo(budgets[0]))
            {
                await TakeAsync(context, budgets[0].Metadata.Name, pod.Metadata.Name);
            }
            else
            {
                // The pod must still be the unready one that was looked at.
                options = AsOf(options, pod);
            }
        }

        if (!context.DryRun)
        {
            options = await MarkAsync(context, options);
        }

        await DeleteAsync(context, options);
        return new Status { StatusValue = "Success", Code = 201 };
    }

    private static bool IsDryRun(RequestContext context, DeleteOptions options)
    {
        if (context.DryRun && !options.DryRun.IsEmpty && options.DryRun is not ["All"])
        {
            throw StatusErrors.BadRequest($"Non-matching dry-run options in request and content: [All] and [{string.Join(' ', options.DryRun)}]");
        }

        return context.DryRun || !options.DryRun.IsEmpty;
    }

    private static bool CostsNothing(Pod pod) =>
        pod.Status.Phase is "Succeeded" or "Failed" or "Pending" || pod.Metadata.DeletionTimestamp is not null;

    private static bool IsReady(Pod pod) => pod.Status.Conditions.Exists(static c => c is { Type: "Ready", Status: "True" });

    private static bool LetsUnreadyGo(PodDisruptionBudget budget) =>
        budget.Spec.UnhealthyPodEvictionPolicy == "AlwaysAllow"
        || (budget.Status.CurrentHealthy >= budget.Status.DesiredHealthy && budget.Status.DesiredHealthy > 0);

    private List<PodDisruptionBudget> Budgets(Pod pod)
    {
        var budgets = new List<PodDisruptionBudget>();
        foreach (var item in core.Resources.Cache("policy", "poddisruptionbudgets").Snapshot().Namespace(pod.Metadata.Namespace))
        {
            var budget = (PodDisruptionBudget)item.Value;
            if (LabelSelectorRules.Matches(budget.Spec.Selector, pod.Metadata.Labels))
            {
                budgets.Add(budget);
            }
        }

        return budgets;
    }

    /// <summary>Takes one eviction from the budget, whatever others do to it meanwhile.</summary>
    private async Task TakeAsync(RequestContext context, string name, string pod)
    {
        var budgets = core.Resources.Find("policy", "v1", "poddisruptionbudgets")!;
        await core.Registry.ChangeAsync(
            context.With("update", budgets, "status", context.Namespace, name),
            existing => ValueTask.FromResult<IApiObject>(Take((PodDisruptionBudget)existing!, pod, context.Clock)),
            create: false,
            Computed);
    }

    private static PodDisruptionBudget Take(PodDisruptionBudget budget, string pod, TimeProvider clock)
    {
        var (name, status) = (budget.Metadata.Name, budget.Status);
        if (status.ObservedGeneration < budget.Metadata.Generation)
        {
            throw StatusErrors.TooManyRequests(Refusal, 10, Cause($"The disruption budget {name} is still being processed by the server."));
        }

        if (status.DisruptionsAllowed < 0)
        {
            throw StatusErrors.Forbidden("poddisruptionbudget.policy", name, "pdb disruptions allowed is negative");
        }

        if (status.DisruptedPods.Count > MaxDisruptedPods)
        {
            throw StatusErrors.Forbidden("poddisruptionbudget.policy", name, "DisruptedPods map too big - too many evictions not confirmed by PDB controller");
        }

        var index = status.Conditions.FindIndex(static c => c.Type == "DisruptionAllowed");
        if (status.DisruptionsAllowed == 0)
        {
            throw StatusErrors.TooManyRequests(Refusal, 0, Cause(index >= 0 && status.Conditions[index].Reason == "SyncFailed"
                ? $"The disruption budget {name} does not allow evicting pods currently because it failed sync: {status.Conditions[index].Message}"
                : $"The disruption budget {name} needs {status.DesiredHealthy} healthy pods and has {status.CurrentHealthy} currently"));
        }

        var conditions = status.Conditions;
        if (status.DisruptionsAllowed == 1)
        {
            var none = new Condition
            {
                Type = "DisruptionAllowed",
                Status = "False",
                Reason = "InsufficientPods",
                ObservedGeneration = status.ObservedGeneration,
                LastTransitionTime = index >= 0 && conditions[index].Status == "False" ? conditions[index].LastTransitionTime : Time.Now(clock),
            };
            conditions = index < 0 ? conditions.Add(none) : conditions.SetItem(index, none);
        }

        return budget with
        {
            Status = status with
            {
                DisruptionsAllowed = status.DisruptionsAllowed - 1,
                DisruptedPods = status.DisruptedPods.Set(pod, Time.Now(clock)),
                Conditions = conditions,
            },
        };
    }

    /// <summary>Notes in the pod's status why it goes; the delete is then of the pod so marked.</summary>
    private async Task<DeleteOptions> MarkAsync(RequestContext context, DeleteOptions options)
    {
        var preconditions = options.Preconditions;
        var (item, _) = await core.Registry.ChangeAsync(
            context,
            existing =>
            {
                var pod = (Pod)existing!;
                if (preconditions?.ResourceVersion is { } version && version != pod.Metadata.ResourceVersion)
                {
                    throw StatusErrors.Conflict("pods", pod.Metadata.Name);
                }

                return ValueTask.FromResult<IApiObject>(Mark(pod, context.Clock));
            },
            create: false,
            Computed);
        return preconditions?.ResourceVersion is null
            ? options
            : options with { Preconditions = preconditions with { ResourceVersion = item.Value.Metadata.ResourceVersion } };
    }

    private static Pod Mark(Pod pod, TimeProvider clock)
    {
        var condition = new PodCondition
        {
            Type = "DisruptionTarget",
            Status = "True",
            Reason = "EvictionByEvictionAPI",
            Message = "Eviction API: evicting",
            ObservedGeneration = pod.Metadata.Generation,
            LastTransitionTime = Time.Now(clock),
        };
        var conditions = pod.Status.Conditions;
        var index = conditions.FindIndex(static c => c.Type == "DisruptionTarget");
        if (index >= 0 && conditions[index].Status == "True")
        {
            condition = condition with { LastTransitionTime = conditions[index].LastTransitionTime };
        }

        return pod with { Status = pod.Status with { Conditions = index < 0 ? conditions.Add(condition) : conditions.SetItem(index, condition) } };
    }

    private static DeleteOptions AsOf(DeleteOptions options, Pod pod) => options.Preconditions?.ResourceVersion is not null
        ? options
        : options with { Preconditions = (options.Preconditions ?? Kuber.Api.Meta.V1.Preconditions.Empty) with { ResourceVersion = pod.Metadata.ResourceVersion } };

    private async Task DeleteAsync(RequestContext context, DeleteOptions options) =>
        await core.Registry.DeleteAsync(context.With("delete", context.Resource, "", context.Namespace, context.Name), options, admit: false);

    private static StatusCause Cause(string message) => new() { Reason = "DisruptionBudget", Message = message };
}
