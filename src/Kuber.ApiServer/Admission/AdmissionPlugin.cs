namespace Kuber.ApiServer.Admission;

/// <summary>
/// A plugin of admission. All plugins of the list change the object first, in order; then all validate it, in order. A plugin
/// refuses with a <see cref="Machinery.Errors.StatusException"/>.
/// </summary>
internal abstract class AdmissionPlugin
{
    /// <summary>The name by which it is switched on and off, such as <c>NamespaceLifecycle</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Changes the object, before its strategy prepares and validates it.</summary>
    public virtual ValueTask MutateAsync(AdmissionRequest request, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Validates the object, after its strategy has.</summary>
    public virtual ValueTask ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
