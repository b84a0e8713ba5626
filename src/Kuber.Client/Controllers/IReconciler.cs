namespace Kuber.Client.Controllers;

/// <summary>
/// Brings one object's world to its desired state. It gets a key, never an event, and reads what it needs from listers.
/// The same key is never reconciled twice at the same time. A thrown exception backs off that key alone.
/// </summary>
public interface IReconciler
{
    /// <summary>Reconciles a key; returns when to do so again, or null to wait for the next change.</summary>
    Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken);
}
