package org.canbao.service.access.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.OpenToAll;
import org.canbao.service.rest.Confidential;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** 权限检查: lets a call through when the actor holds one of the rights that the endpoint needs. */
final class NeedsInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    // A stream that ends comes by once more; who may read it was asked when it began.
    if (request.getDispatcherType() == DispatcherType.REQUEST
        && handler instanceof HandlerMethod method) {
      admit(method);
      if (method.hasMethodAnnotation(Confidential.class)) {
        request.setAttribute(Confidential.class.getName(), true);
        response.setHeader("Cache-Control", "no-store");
      }
    }
    return true;
  }

  private static void admit(HandlerMethod method) {
    if (method.hasMethodAnnotation(OpenToAll.class)) {
      return;
    }
    Actor actor = CurrentActor.get();
    if (actor.kind() == Actor.Kind.NOBODY) {
      throw signInFirst();
    }
    Needs needs = method.getMethodAnnotation(Needs.class);
    if (needs == null || Arrays.stream(needs.value()).noneMatch(actor::may)) {
      throw rightMissing();
    }
  }

  static Problem signInFirst() {
    return Problem.unauthenticated("sign-in-first", Text.of("请先登录", "please sign in first"));
  }

  static Problem rightMissing() {
    return Problem.forbidden(
        "right-missing", Text.of("您没有进行此操作的权限", "you do not hold the right for this"));
  }
}
