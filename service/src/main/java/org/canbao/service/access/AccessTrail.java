package org.canbao.service.access;
