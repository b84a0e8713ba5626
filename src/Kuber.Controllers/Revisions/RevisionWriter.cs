using Kuber.Api.Apps.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.Revisions;

/// <summary>Writes revisions.</summary>
internal static class RevisionWriter
{
    /// <summary>Creates or renumbers the newest revision.</summary>
    /// <returns>Whether it is there; otherwise another revision has its name, and the owner must count a collision.</returns>
    public static async Task<bool> WriteAsync(IApiClient client, IApiObject owner, RevisionPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Renumber)
        {
            await client.UpdateAsync(plan.Newest, "", Writes.Update, cancellationToken);
            return true;
        }

        if (!plan.Create)
        {
            return true;
        }

        try
        {
            await client.CreateAsync(plan.Newest, Writes.Create, cancellationToken);
            return true;
        }
        catch (Exception exception) when (Failures.IsAlreadyExists(exception))
        {
            var existing = await client.GetAsync<ControllerRevision>(plan.Newest.Metadata.Namespace, plan.Newest.Metadata.Name, cancellationToken);
            return Owners.IsControlledBy(existing, owner) && TemplateRevisions.Keeps(existing, TemplateRevisions.TemplateOf(plan.Newest));
        }
    }

    /// <summary>Deletes a revision.</summary>
    public static async Task DeleteAsync(IApiClient client, ControllerRevision revision, CancellationToken cancellationToken)
    {
        try
        {
            await client.DeleteAsync<ControllerRevision>(revision.Metadata.Namespace, revision.Metadata.Name, Writes.DeleteExactly(revision.Metadata.Uid), cancellationToken);
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            // Gone already.
        }
    }
}
